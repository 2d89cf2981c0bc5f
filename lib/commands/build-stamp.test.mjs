import { mkdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";
import { isBuilt, removeStamp, sourceHash, writeStamp } from "./build-stamp.mjs";

/** @type {string} */
let root;

beforeEach(async () => {
  root = await folderOfOneTest();
  await write("app/login/page.tsx", "login");
  await write("components/ui/button.tsx", "button");
  await write("lib/env.ts", "env");
  await write("public/icon.svg", "icon");
  await write("proxy.ts", "proxy");
  await write("package.json", "{}");
  for (const program of ["up", "sandbox", "worker", "seed"])
    await write(`.build/${program}.js`, "");
  await write(".next/BUILD_ID", "1");
  await writeStamp(root, await sourceHash(root));
});

/**
 * @param {string} file
 * @param {string} text
 */
async function write(file, text) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

test("what was built from these sources need not be built again", async () => {
  expect(await isBuilt(root)).toBe(true);
});

test.each([
  "app/login/page.tsx",
  "lib/env.ts",
  "public/icon.svg",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "package.json",
])("a change of %s asks for a build", async (file) => {
  await write(file, "changed");
  expect(await isBuilt(root)).toBe(false);
});

test("a new file, a lost one and a renamed one ask for a build", async () => {
  await write("lib/new.ts", "");
  expect(await isBuilt(root)).toBe(false);
  await rm(path.join(root, "lib/new.ts"));
  expect(await isBuilt(root)).toBe(true);
  await rename(path.join(root, "lib/env.ts"), path.join(root, "lib/environment.ts"));
  expect(await isBuilt(root)).toBe(false);
});

test("a folder that git did not keep because it was empty is an empty one", async () => {
  await rm(path.join(root, "public"), { recursive: true });
  expect(await isBuilt(root)).toBe(false);
  await writeStamp(root, await sourceHash(root));
  expect(await isBuilt(root)).toBe(true);
});

test("dates, tests and documents ask for none", async () => {
  await utimes(path.join(root, "lib/env.ts"), new Date(), new Date());
  await write("lib/env.test.ts", "test");
  await write("lib/sandbox/README.md", "text");
  await write("README.md", "text");
  await write("vitest.config.ts", "config");
  expect(await isBuilt(root)).toBe(true);
});

test.each([".next/BUILD_ID", ".build/worker.js"])("a lost %s asks for a build", async (product) => {
  await rm(path.join(root, product));
  expect(await isBuilt(root)).toBe(false);
});

test("a build that did not end leaves nothing that counts", async () => {
  await removeStamp(root);
  expect(await isBuilt(root)).toBe(false);
});
