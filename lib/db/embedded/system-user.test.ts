import { chmod, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { assertReachable, databaseUser, openToDatabaseUser } from "@/lib/db/embedded/system-user";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";

const STRANGER = { uid: 61_234, gid: 61_234 };

test("a path below a folder closed to the user is refused, naming that folder", async () => {
  const home = join(await folderOfOneTest(), "home");
  const data = join(home, "kaitsu", "data");
  await mkdir(data, { recursive: true });
  await chmod(home, 0o700);
  await chmod(join(home, ".."), 0o711);
  await expect(assertReachable(data, STRANGER, "the data folder")).rejects.toThrow(
    `The folder ${home} is closed to the system user "postgres"`,
  );
  await chmod(home, 0o711);
  await expect(assertReachable(data, STRANGER, "the data folder")).resolves.toBeUndefined();
});

test("a folder of ours lets the database's user pass and nobody else in", async () => {
  const folder = join(await folderOfOneTest(), "data");
  await mkdir(folder, { mode: 0o755 });
  await openToDatabaseUser(folder);
  const { mode, gid } = await stat(folder);
  const user = await databaseUser();
  expect((mode & 0o777).toString(8)).toBe(user ? "710" : "700");
  if (user) expect(gid).toBe(user.gid);
});
