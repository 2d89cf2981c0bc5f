import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnvironmentFile } from "@/lib/commands/supervisor/environment-file";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";

test("each KEY=VALUE line counts; quotes are taken off, the rest of a value stays as it is", async () => {
  const file = join(await folderOfOneTest(), ".env");
  await writeFile(
    file,
    [
      "# carriers",
      "",
      "ICM_API_KEY=a=b#c",
      "  PORT = 3100  ",
      "export KAITSU_MODE=live",
      'ADMIN_PASSWORD="two words"',
      "LOG_LEVEL=''",
      "no value here",
      "EMPTY=",
    ].join("\r\n"),
  );
  expect(await readEnvironmentFile(file)).toEqual({
    ICM_API_KEY: "a=b#c",
    PORT: "3100",
    KAITSU_MODE: "live",
    ADMIN_PASSWORD: "two words",
    LOG_LEVEL: "",
    EMPTY: "",
  });
});

test("no file is an empty one", async () => {
  expect(await readEnvironmentFile(join(await folderOfOneTest(), ".env"))).toEqual({});
});
