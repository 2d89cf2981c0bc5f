import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EID, eidEnding, FreebitUnderTest, NEW_LINE } from "@/lib/sandbox/testing/freebit";
import { COMPLETION_MS } from "@/lib/sandbox/testing/sandbox-under-test";

const OTHER_EID = eidEnding("7777");
let freebit: FreebitUnderTest;

beforeEach(async () => {
  freebit = await FreebitUnderTest.start();
});
afterEach(() => freebit.sandbox.stop());

async function fault(body: object): Promise<void> {
  expect((await freebit.sandbox.control("POST", "faults", body)).status).toBe(201);
}

async function isTaken(): Promise<boolean> {
  return (await freebit.codeOf(NEW_LINE)) === 230;
}

test("unauthorized is Freebit's own 403-205, once", async () => {
  await fault({ operation: "addAcnt", kind: "unauthorized" });
  const answer = await freebit.addAcnt(NEW_LINE);
  expect(answer.status).toBe(403);
  expect(answer.json).toMatchObject({ resultCode: 205 });
  expect(await freebit.codeOf(NEW_LINE)).toBe(100);
});

test.each([
  ["status500", 500, false],
  ["status503", 503, false],
  ["status500After", 500, true],
  ["status503After", 503, true],
])("%s has no resultCode", async (kind, status, taken) => {
  await fault({ operation: "addAcnt", kind });
  const answer = await freebit.addAcnt(NEW_LINE);
  expect(answer.status).toBe(status);
  expect(Object(answer.json).resultCode).toBeUndefined();
  expect(await freebit.lastLogged()).toMatchObject({ fault: kind, applied: taken, eid: EID });
  expect(await isTaken()).toBe(taken);
});

test.each([
  ["resetBefore", false],
  ["resetAfter", true],
  ["cutJson", true],
])("%s breaks the connection", async (kind, taken) => {
  await fault({ operation: "addAcnt", kind });
  await expect(freebit.addAcnt(NEW_LINE)).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(await isTaken()).toBe(taken);
});

test("timeoutAfter takes the request and never answers", async () => {
  await fault({ operation: "addAcnt", kind: "timeoutAfter" });
  const giveUp = new AbortController();
  const answer = freebit.addAcnt(NEW_LINE, { signal: giveUp.signal });
  await expect
    .poll(() => freebit.lastLogged())
    .toMatchObject({ fault: "timeoutAfter", status: null, applied: true });
  giveUp.abort();
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  expect(await isTaken()).toBe(true);
});

test("html with a body of its own makes a 900 of a request that was taken", async () => {
  const body = { resultCode: 900, status: { message: "NG", statusCode: 500 } };
  await fault({ operation: "addAcnt", kind: "html", status: 500, body });
  const answer = await freebit.addAcnt(NEW_LINE);
  expect([answer.status, answer.json]).toEqual([500, body]);
  expect(await isTaken()).toBe(true);
});

test("refuse answers what it is given and changes nothing", async () => {
  const body = { resultCode: 999, status: { message: "NG", statusCode: 500 } };
  await fault({ operation: "addAcnt", kind: "refuse", status: 500, body });
  expect((await freebit.addAcnt(NEW_LINE)).json).toEqual(body);
  expect(await isTaken()).toBe(false);
});

test.each([
  ["failLater", "failed"],
  ["cancelLater", "cancel"],
])("%s is taken and comes to nothing", async (kind, outcome) => {
  await fault({ operation: "addAcnt", kind });
  expect(await freebit.codeOf(NEW_LINE)).toBe(100);
  freebit.sandbox.advance(COMPLETION_MS);
  expect(await freebit.newest()).toMatchObject({ state: "failed", outcome });
  expect(await freebit.codeOf(NEW_LINE)).toBe(100);
});

test("authOem has faults as well", async () => {
  await fault({ operation: "authOem", kind: "status503" });
  expect((await freebit.authenticate()).status).toBe(503);
  await fault({ operation: "authOem", kind: "unauthorized" });
  expect((await freebit.authenticate()).json).toMatchObject({ resultCode: 205 });
  expect((await freebit.authenticate()).status).toBe(200);
});

describe("with an EID", () => {
  test("meets the activation of that EID alone", async () => {
    await fault({ operation: "*", kind: "status500", eid: OTHER_EID });
    expect((await freebit.authenticate()).status).toBe(200);
    expect(await freebit.codeOf(NEW_LINE)).toBe(100);
    expect((await freebit.addAcnt({ ...NEW_LINE, eid: OTHER_EID })).status).toBe(500);
    expect(await freebit.codeOf({ ...NEW_LINE, eid: OTHER_EID })).toBe(100);
  });

  test("resetBefore changes nothing, though the body was read", async () => {
    await fault({ operation: "addAcnt", kind: "resetBefore", eid: EID });
    await expect(freebit.addAcnt(NEW_LINE)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(await freebit.lastLogged()).toMatchObject({
      body: { ...NEW_LINE, authKey: "***" },
      eid: EID,
      status: null,
      fault: "resetBefore",
      applied: false,
    });
    expect(await isTaken()).toBe(false);
  });

  test("that is none is refused", async () => {
    const wrong = { operation: "addAcnt", kind: "delay", eid: "1" };
    expect((await freebit.sandbox.control("POST", "faults", wrong)).status).toBe(400);
  });
});
