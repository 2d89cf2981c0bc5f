import { mkdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";
import { needsInstall } from "./install.mjs";

/** @type {string} */
let root;

beforeEach(async () => {
  root = await folderOfOneTest();
  await write("package-lock.json", "2026-01-01");
});

/**
 * @param {string} file
 * @param {string} date
 */
async function write(file, date) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), "{}");
  await utimes(path.join(root, file), new Date(date), new Date(date));
}

test("a fresh checkout needs its packages", async () => {
  expect(await needsInstall(root)).toBe(true);
});

test("packages that npm installed after the lock was written are the right ones", async () => {
  await write("node_modules/.package-lock.json", "2026-01-02");
  expect(await needsInstall(root)).toBe(false);
});

test("a lock that is younger than the packages needs an install", async () => {
  await write("node_modules/.package-lock.json", "2025-12-31");
  expect(await needsInstall(root)).toBe(true);
});
