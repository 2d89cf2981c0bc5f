import { mkdir, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { restoreSymlinks } from "@/lib/db/embedded/binaries";
import { makeTemporaryFolder } from "@/lib/testing/temporary-folder";

test("links that npm left out are made, the others stay as they are", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "native", "lib"), { recursive: true });
  await writeFile(
    join(folder, "native", "pg-symlinks.json"),
    JSON.stringify([
      { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" },
      { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so" },
    ]),
  );
  await symlink("elsewhere", join(folder, "native", "lib", "libpq.so"));
  await restoreSymlinks(folder);
  await restoreSymlinks(folder);
  expect(await readlink(join(folder, "native", "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
  expect(await readlink(join(folder, "native", "lib", "libpq.so"))).toBe("elsewhere");
});

test("a package without a list of links is complete", async () => {
  await expect(restoreSymlinks(await temporaryFolder())).resolves.toBeUndefined();
});

async function temporaryFolder(): Promise<string> {
  const folder = await makeTemporaryFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
