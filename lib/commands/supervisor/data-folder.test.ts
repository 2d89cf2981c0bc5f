import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keptSecretKey, openDataFolder } from "@/lib/commands/supervisor/data-folder";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

test("a missing data folder is made, closed to all but its owner and the database's user", async () => {
  const dataDir = join(await folderOfOneTest(), "data");
  await openDataFolder(dataDir);
  expect(["700", "710"]).toContain(await modeOf(dataDir));
});

test("a folder with somebody's files in it is refused, and stays as open as it was", async () => {
  const folder = await folderOfOneTest();
  const before = await modeOf(folder);
  await writeFile(join(folder, "letter.txt"), "");
  await expect(openDataFolder(folder)).rejects.toThrow(`The folder ${folder} holds other files.`);
  expect(await modeOf(folder)).toBe(before);
});

test("a data folder is known again, whatever else was put into it", async () => {
  const dataDir = await folderOfOneTest();
  await keptSecretKey(dataDir);
  await writeFile(join(dataDir, "letter.txt"), "");
  await expect(openDataFolder(dataDir)).resolves.toBeUndefined();
});

test("the secret key is made once, 32 bytes, readable by its owner alone", async () => {
  const dataDir = await folderOfOneTest();
  const key = await keptSecretKey(dataDir);
  expect(Buffer.from(key, "base64")).toHaveLength(32);
  expect(await keptSecretKey(dataDir)).toBe(key);
  expect(await readdir(dataDir)).toEqual(["secret-key"]);
  expect(await modeOf(join(dataDir, "secret-key"))).toBe("600");
  expect((await readFile(join(dataDir, "secret-key"), "utf8")).trim()).toBe(key);
});
