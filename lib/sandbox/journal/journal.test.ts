import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startSandbox } from "@/lib/sandbox/start";
import { ACTIVATION, CLOSED_NETWORK, IN_USE, INACTIVE } from "@/lib/sandbox/testing/requests";
import { COMPLETION_MS, SandboxUnderTest } from "@/lib/sandbox/testing/sandbox-under-test";

let sandbox: SandboxUnderTest;

beforeEach(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterEach(() => sandbox.stop());

const file = () => join(sandbox.dataDir, "journal.jsonl");
const activate = () => sandbox.icm("POST", `/profiles/${INACTIVE.imsi}/activate`, ACTIVATION);
const status = async (imsi: string) => Object(await sandbox.profile(imsi)).profileStatus;
const insideOf = async (imsi: string) => (await sandbox.control("GET", `profiles/${imsi}`)).json;

test("after an abrupt end everything that was answered is there, the log included", async () => {
  await sandbox.icm("POST", `/profiles/${IN_USE.imsi}/limit`, { limit: 102400 });
  await sandbox.icm("PUT", "/profiles/comment", {
    imsis: [{ imsi: IN_USE.imsi }],
    comment: "倉庫",
  });
  await sandbox.icm("PUT", `/profiles/${CLOSED_NETWORK.imsi}/cn`, { cnActIpAddress: "10.0.0.2" });
  await activate();
  const before = (await sandbox.control("GET", "log")).json;
  await sandbox.startAgainWithoutClosing();

  expect((await sandbox.control("GET", "log")).json).toEqual(before);
  expect(await insideOf(IN_USE.imsi)).toMatchObject({ comment: "倉庫", toppedUpKb: 102400 });
  expect(await status(INACTIVE.imsi)).toBe("inactive");
  expect((await activate()).status).toBe(409);
  sandbox.advance(COMPLETION_MS);
  expect(await status(INACTIVE.imsi)).toBe("active");
  expect(await sandbox.profile(CLOSED_NETWORK.imsi)).toMatchObject({ cnActIpAddress: "10.0.0.2" });
});

test("a transaction whose time came while the sandbox was down is done at its own time", async () => {
  await activate();
  sandbox.advance(10 * COMPLETION_MS);
  await sandbox.startAgainWithoutClosing();
  expect(await status(INACTIVE.imsi)).toBe("active");
  const answer = await sandbox.icm("GET", "/transactions/tran-20261122-00001?status=all");
  expect(answer.json).toMatchObject({
    transactionStatus: "success",
    transactionEndedAt: "2026-11-22 12:01:00",
  });
});

test("tids and log numbers go on after a restart", async () => {
  await activate();
  await sandbox.startAgainWithoutClosing();
  const answer = await sandbox.icm("POST", `/profiles/${IN_USE.imsi}/suspend`, IN_USE);
  expect(answer.json).toMatchObject({ tid: "tran-20261122-00002" });
  const log: { seq: number }[] = Object((await sandbox.control("GET", "log")).json);
  expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test("a last line that was torn is cut off, and the next one is whole again", async () => {
  await activate();
  await appendFile(file(), '{"entry":{"seq":99,"at":"2026-11-22T03:');
  await sandbox.startAgainWithoutClosing();
  expect((await activate()).status).toBe(409);
  await sandbox.startAgainWithoutClosing();
  const log: { seq: number }[] = Object((await sandbox.control("GET", "log")).json);
  expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test("damage anywhere else stops the start and names the line", async () => {
  await activate();
  const lines = (await readFile(file(), "utf8")).split("\n");
  await writeFile(file(), ["{broken", ...lines.slice(1)].join("\n"));
  await expect(startSandbox({ dataDir: sandbox.dataDir })).rejects.toThrow("journal.jsonl:1");
});

test("no PUK is ever written", async () => {
  const { puk1, puk2 } = Object(await sandbox.profile(IN_USE.imsi));
  await activate();
  const written = await readFile(file(), "utf8");
  expect(puk1).toMatch(/^[0-9]{8}$/);
  expect(written).not.toContain(puk1);
  expect(written).not.toContain(puk2);
});
