import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eidEnding, FreebitUnderTest, NEW_LINE, TRANSFER } from "@/lib/sandbox/testing/freebit";
import { COMPLETION_MS } from "@/lib/sandbox/testing/sandbox-under-test";

let freebit: FreebitUnderTest;

beforeEach(async () => {
  freebit = await FreebitUnderTest.start();
});
afterEach(() => freebit.sandbox.stop());

const file = () => join(freebit.sandbox.dataDir, "journal.jsonl");
const log = async () => (await freebit.sandbox.control("GET", "log")).json;

test("after an abrupt end lines, requests and the log are what they were", async () => {
  await freebit.addAcnt(TRANSFER);
  await freebit.addAcnt({ ...NEW_LINE, eid: eidEnding("0404") });
  freebit.sandbox.advance(COMPLETION_MS);
  await freebit.addAcnt({ ...NEW_LINE, eid: eidEnding("7777") });
  await freebit.addAcnt({ ...NEW_LINE, eid: eidEnding("7777") });
  const before = await freebit.esims();
  const logBefore = await log();
  await freebit.sandbox.startAgainWithoutClosing();
  expect(await freebit.esims()).toEqual(before);
  expect(await log()).toEqual(logBefore);
  expect(await freebit.codeOf({ ...NEW_LINE, eid: eidEnding("7777") })).toBe(230);
  freebit.sandbox.advance(COMPLETION_MS);
  expect(await freebit.newest()).toMatchObject({ state: "done", id: "esim-00003" });
});

test("work keeps the end that it was given, over settings and restarts", async () => {
  await freebit.addAcnt(NEW_LINE);
  await freebit.set({ freebitCompletionMs: 10 * COMPLETION_MS });
  await freebit.sandbox.startAgainWithoutClosing();
  freebit.sandbox.advance(COMPLETION_MS - 1);
  expect(await freebit.newest()).toMatchObject({ state: "waiting" });
  freebit.sandbox.advance(1);
  expect(await freebit.newest()).toMatchObject({ state: "done" });
});

test("a torn last line is cut off with what it would have changed", async () => {
  await freebit.addAcnt(NEW_LINE);
  const lines = (await readFile(file(), "utf8")).split("\n");
  await appendFile(file(), String(lines.at(-2)).replaceAll("8888", "7777").slice(0, -5));
  await freebit.sandbox.startAgainWithoutClosing();
  expect(await freebit.codeOf({ ...NEW_LINE, eid: eidEnding("7777") })).toBe(100);
});
