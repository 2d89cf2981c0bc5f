import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startChild } from "@/lib/commands/supervisor/child";
import { endLeftovers, rememberChildren } from "@/lib/commands/supervisor/leftovers";
import { identityOf } from "@/lib/commands/supervisor/process-identity";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";

function sleeper(name: string) {
  const child = startChild(name, ["-e", "setInterval(() => {}, 1000)"], {
    cwd: "/",
    environment: {},
  });
  onTestFinished(child.kill);
  return child;
}

test("remembered programs are ended, the last started first", async () => {
  const folder = await folderOfOneTest();
  const children = [sleeper("worker"), sleeper("desk")];
  await rememberChildren(folder, children);
  expect(await endLeftovers(folder, 60_000)).toEqual(["desk", "worker"]);
  expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([
    "was ended by SIGTERM",
    "was ended by SIGTERM",
  ]);
  expect(await endLeftovers(folder, 60_000)).toEqual([]);
});

test("a program that has a remembered number by chance is left alone", async () => {
  const folder = await folderOfOneTest();
  const child = sleeper("stranger");
  await rememberChildren(folder, [child]);
  const file = join(folder, "processes.json");
  const known = await readFile(file, "utf8");
  await writeFile(file, known.replace(/"identity": ".*"/, '"identity": "another start"'));
  expect(await endLeftovers(folder, 60_000)).toEqual([]);
  expect(await identityOf(child.pid)).toBeTypeOf("string");
});

test("a folder that remembers nothing, or nothing readable, has no leftovers", async () => {
  const folder = await folderOfOneTest();
  expect(await endLeftovers(folder, 60_000)).toEqual([]);
  await writeFile(join(folder, "processes.json"), "[{");
  expect(await endLeftovers(folder, 60_000)).toEqual([]);
});
