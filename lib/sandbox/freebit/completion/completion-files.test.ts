import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eidEnding, FreebitUnderTest, NEW_LINE, REISSUE } from "@/lib/sandbox/testing/freebit";
import { COMPLETION_MS } from "@/lib/sandbox/testing/sandbox-under-test";

const HEADER =
  '"依頼区分","配送コード","eSIM識別番号","電話番号","処理結果","エラーコード","メッセージ","依頼日時","完了日時"\r\n';

let freebit: FreebitUnderTest;

beforeEach(async () => {
  freebit = await FreebitUnderTest.start();
});
afterEach(() => freebit.sandbox.stop());

const folder = () => join(freebit.sandbox.dataDir, "completion-files");
const names = async () => (await readdir(folder())).toSorted();
const fileOf = (request: unknown) => join(folder(), String(Object(request).file));

async function textOf(name: string): Promise<string> {
  const bytes = await readFile(join(folder(), name));
  return new TextDecoder("shift_jis", { fatal: true }).decode(bytes);
}

test("the end of the work is told in Windows-31J, quoted, with CRLF and a row of names", async () => {
  await freebit.addAcnt({ ...REISSUE, deliveryCode: "ABC123" });
  freebit.sandbox.advance(COMPLETION_MS);
  expect(await freebit.newest()).toMatchObject({ file: "esim_20261122120100_001.csv" });
  expect(await names()).toEqual(["esim_20261122120100_001.csv"]);
  const bytes = await readFile(join(folder(), "esim_20261122120100_001.csv"));
  // 依頼区分 in quotes.
  expect(bytes.subarray(0, 10).toString("hex")).toBe("2288cb978a8be695aa22");
  expect(await textOf("esim_20261122120100_001.csv")).toBe(
    `${HEADER}"R","ABC123","11112222333344445555666677778888","08011112225","OK","","","2026/11/22 12:00:00","2026/11/22 12:01:00"\r\n`,
  );
});

test("a new line's number stands in the file", async () => {
  await freebit.addAcnt(NEW_LINE);
  freebit.sandbox.advance(COMPLETION_MS);
  const { number, file } = Object(await freebit.newest());
  expect(await textOf(file)).toContain(
    `"N","","11112222333344445555666677778888","${number}","OK","",""`,
  );
});

test("work that fails is told with its code, without a number for a new line", async () => {
  await freebit.addAcnt({ ...NEW_LINE, eid: eidEnding("0404") });
  freebit.sandbox.advance(COMPLETION_MS);
  const { file } = Object(await freebit.newest());
  expect(await textOf(file)).toBe(
    `${HEADER}"N","","11112222333344445555666677770404","","NG","E404","開通処理に失敗しました","2026/11/22 12:00:00","2026/11/22 12:01:00"\r\n`,
  );
});

test("what ended until a file is written stands in one file, in the order of the ends", async () => {
  await freebit.addAcnt({ ...NEW_LINE, deliveryCode: "SLOW" });
  await freebit.set({ freebitCompletionMs: 1000 });
  await freebit.addAcnt({ ...NEW_LINE, eid: eidEnding("7777"), deliveryCode: "FAST" });
  freebit.sandbox.advance(COMPLETION_MS);
  await freebit.esims();
  expect(await names()).toHaveLength(1);
  const rows = (await textOf("esim_20261122120100_001.csv")).split("\r\n");
  expect(rows.map((row) => row.slice(4, 10))).toEqual([expect.anything(), '"FAST"', '"SLOW"', ""]);
});

test("no end is told twice, over a restart too, and files count on", async () => {
  await freebit.addAcnt(NEW_LINE);
  freebit.sandbox.advance(COMPLETION_MS);
  await freebit.esims();
  await freebit.sandbox.startAgainWithoutClosing();
  await freebit.addAcnt(REISSUE);
  await freebit.addAcnt({ ...REISSUE, eid: eidEnding("7777") });
  freebit.sandbox.advance(COMPLETION_MS);
  await freebit.esims();
  expect(await names()).toEqual(["esim_20261122120100_001.csv", "esim_20261122120200_002.csv"]);
  expect((await textOf("esim_20261122120200_002.csv")).split("\r\n")).toHaveLength(3);
});

test("what ended while the sandbox was down is told at its start, with its own time", async () => {
  await freebit.addAcnt(NEW_LINE);
  freebit.sandbox.advance(10 * COMPLETION_MS);
  await freebit.sandbox.startAgainWithoutClosing();
  expect(await names()).toEqual(["esim_20261122121000_001.csv"]);
  expect(await textOf("esim_20261122121000_001.csv")).toContain('"2026/11/22 12:01:00"');
});

test("a file that an abrupt end kept from being written is written at the next start", async () => {
  await freebit.addAcnt(NEW_LINE);
  freebit.sandbox.advance(COMPLETION_MS);
  const request = await freebit.newest();
  const before = await readFile(fileOf(request));
  await rm(fileOf(request));
  await freebit.sandbox.startAgainWithoutClosing();
  expect(await readFile(fileOf(request))).toEqual(before);
});

test("ends come by themselves as time goes by", async () => {
  await freebit.set({ freebitCompletionMs: 0 });
  await freebit.addAcnt(NEW_LINE);
  await expect.poll(names).toEqual(["esim_20261122120000_001.csv"]);
});

test("complete ends the work at once and its file is there", async () => {
  await freebit.addAcnt(NEW_LINE);
  const answer = await freebit.sandbox.control("POST", "complete");
  expect(answer.json).toEqual({ completed: ["esim-00001"] });
  expect(await names()).toEqual(["esim_20261122120000_001.csv"]);
  expect(await freebit.newest()).toMatchObject({ state: "done" });
});

test("complete with an EID ends that one alone", async () => {
  await freebit.addAcnt(NEW_LINE);
  await freebit.addAcnt({ ...NEW_LINE, eid: eidEnding("7777") });
  const eid = eidEnding("7777");
  const answer = await freebit.sandbox.control("POST", "complete", { eid });
  expect(answer.json).toEqual({ completed: ["esim-00002"] });
  const { requests } = Object(await freebit.esims());
  expect(requests).toMatchObject([{ state: "waiting" }, { state: "done" }]);
});

test("reset forgets lines, requests and the sandbox's own files, and numbers go on", async () => {
  await freebit.addAcnt(NEW_LINE);
  await freebit.sandbox.control("POST", "complete");
  await writeFile(join(folder(), "mine.csv"), "x");
  expect((await freebit.sandbox.control("POST", "reset")).status).toBe(204);
  expect(await names()).toEqual(["mine.csv"]);
  const { lines, requests } = Object(await freebit.esims());
  expect([lines.length, requests]).toEqual([41, []]);
  expect(await freebit.codeOf(NEW_LINE)).toBe(100);
  await freebit.sandbox.startAgainWithoutClosing();
  const answer = await freebit.sandbox.control("POST", "complete");
  expect(answer.json).toEqual({ completed: ["esim-00002"] });
  expect(await names()).toEqual(["esim_20261122120000_002.csv", "mine.csv"]);
});
