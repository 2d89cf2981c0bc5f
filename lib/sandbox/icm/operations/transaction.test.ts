import { afterEach, beforeEach, expect, test } from "vitest";
import { ACTIVATION, IN_USE, INACTIVE } from "@/lib/sandbox/testing/requests";
import { COMPLETION_MS, SandboxUnderTest } from "@/lib/sandbox/testing/sandbox-under-test";

let sandbox: SandboxUnderTest;

beforeEach(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterEach(() => sandbox.stop());

const lookUp = (tid: string) => sandbox.icm("GET", `/transactions/${tid}?status=all`);

const activate = () => sandbox.icm("POST", `/profiles/${INACTIVE.imsi}/activate`, ACTIVATION);

test("a transaction is processing until its time has come, its times are Japan's", async () => {
  await activate();
  const processing = await lookUp("tran-20261122-00001");
  expect(processing.status).toBe(200);
  expect(processing.json).toEqual({
    transactionStatus: "processing",
    transactionType: "activate",
    transactionStartedAt: "2026-11-22 12:00:00",
    transactionUpdatedAt: "2026-11-22 12:00:00",
    transactionEndedAt: null,
    detail: {
      hsn: "013AAA00A7",
      imsi: "440130000096145",
      plan: "fixed",
      limit: 1048576,
      upLimit: null,
      downLimit: null,
      upStream: null,
      network: "nttc",
      testMode: false,
    },
  });
  sandbox.advance(COMPLETION_MS + 5000);
  expect((await lookUp("tran-20261122-00001")).json).toMatchObject({
    transactionStatus: "success",
    transactionStartedAt: "2026-11-22 12:00:00",
    transactionUpdatedAt: "2026-11-22 12:01:00",
    transactionEndedAt: "2026-11-22 12:01:00",
  });
});

test("a top-up's tid is known, and done", async () => {
  await sandbox.icm("POST", `/profiles/${IN_USE.imsi}/limit`, { limit: 102400 });
  expect((await lookUp("tran-sdp-20261122-120000-0001")).json).toMatchObject({
    transactionStatus: "success",
    transactionEndedAt: "2026-11-22 12:00:00",
  });
});

test("a tid that was never given out is answered 404, another status 400", async () => {
  expect((await lookUp("tran-20261122-00009")).status).toBe(404);
  await activate();
  const answer = await sandbox.icm("GET", "/transactions/tran-20261122-00001?status=failed");
  expect(answer.status).toBe(400);
});

test.each([
  ["failLater", "failed"],
  ["cancelLater", "cancel"],
])("%s: accepted, ends as %s, and the profile stays as it was", async (kind, status) => {
  await sandbox.control("POST", "faults", { operation: "activate", kind });
  const before = await sandbox.profile(INACTIVE.imsi);
  expect((await activate()).status).toBe(202);
  expect((await lookUp("tran-20261122-00001")).json).toMatchObject({
    transactionStatus: "processing",
  });
  sandbox.advance(COMPLETION_MS);
  expect((await lookUp("tran-20261122-00001")).json).toMatchObject({ transactionStatus: status });
  expect(await sandbox.profile(INACTIVE.imsi)).toEqual(before);
  expect((await activate()).json).toMatchObject({ tid: "tran-20261122-00002" });
});
