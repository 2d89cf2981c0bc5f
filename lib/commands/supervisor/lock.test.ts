import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "@/lib/commands/supervisor/lock";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";

test("a second supervisor of the folder is refused, with the process that is in its way", async () => {
  const folder = await folderOfOneTest();
  await takeLock(folder, 0);
  await expect(takeLock(folder, 0)).rejects.toThrow(
    `Kaitsu runs on this data folder already (process ${process.pid}).`,
  );
});

test("a lock that was given back can be taken again", async () => {
  const folder = await folderOfOneTest();
  const giveBack = await takeLock(folder, 0);
  await giveBack();
  await takeLock(folder, 0);
  expect(await readdir(folder)).toEqual(["up.lock.2"]);
});

test("one that waits gets the lock as soon as it is given back", async () => {
  const folder = await folderOfOneTest();
  const giveBack = await takeLock(folder, 0);
  const waiting = takeLock(folder, 20_000);
  await giveBack();
  await expect(waiting).resolves.toBeTypeOf("function");
});

test.each([
  ["of a process whose number another program has now", { pid: process.pid, identity: "before" }],
  ["of a process that is gone", { pid: 4_194_305, identity: "before" }],
  ["that cannot be read", "half a"],
])("a lock %s does not count", async (_, content) => {
  const folder = await folderOfOneTest();
  await writeFile(join(folder, "up.lock.1"), JSON.stringify(content));
  await takeLock(folder, 0);
  expect(await readdir(folder)).toEqual(["up.lock.2"]);
});

test("of many that find a stale lock at once, one gets it", async () => {
  const folder = await folderOfOneTest();
  await writeFile(join(folder, "up.lock.1"), "{}");
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder, 0)));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
