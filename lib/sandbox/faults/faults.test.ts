import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exchange } from "@/lib/sandbox/testing/exchange";
import { ACTIVATION, IN_USE, INACTIVE } from "@/lib/sandbox/testing/requests";
import {
  COMPLETION_MS,
  CREDENTIALS,
  SandboxUnderTest,
} from "@/lib/sandbox/testing/sandbox-under-test";

let sandbox: SandboxUnderTest;

beforeEach(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterEach(() => sandbox.stop());

const activate = (options = {}) =>
  sandbox.icm("POST", `/profiles/${INACTIVE.imsi}/activate`, ACTIVATION, options);

async function fault(body: object): Promise<void> {
  expect((await sandbox.control("POST", "faults", body)).status).toBe(201);
}

async function lastLogged(): Promise<unknown> {
  return Object((await sandbox.control("GET", "log")).json).at(-1);
}

async function isActivated(): Promise<boolean> {
  sandbox.advance(COMPLETION_MS);
  return Object(await sandbox.profile(INACTIVE.imsi)).profileStatus === "active";
}

describe("nothing is applied", () => {
  test("refuse answers with the given status and body", async () => {
    const body = { message: "Conflict", detail: "busy" };
    await fault({ operation: "activate", kind: "refuse", status: 409, body });
    const answer = await activate();
    expect([answer.status, answer.json]).toEqual([409, body]);
    expect(await lastLogged()).toMatchObject({ fault: "refuse", status: 409, applied: false });
    expect(await isActivated()).toBe(false);
  });

  test("unauthorized answers 401 once, and the repetition is heard", async () => {
    await fault({ operation: "activate", kind: "unauthorized" });
    expect((await activate()).status).toBe(401);
    expect((await activate()).status).toBe(202);
  });

  test.each([
    ["status500", 500],
    ["status503", 503],
  ])("%s", async (kind, status) => {
    await fault({ operation: "activate", kind });
    expect((await activate()).status).toBe(status);
    expect(await lastLogged()).toMatchObject({ fault: kind, status, applied: false });
    expect(await isActivated()).toBe(false);
  });

  test("resetBefore breaks the connection before the body is read", async () => {
    await fault({ operation: "activate", kind: "resetBefore" });
    await expect(activate()).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(await lastLogged()).toMatchObject({
      operation: "activate",
      imsi: INACTIVE.imsi,
      body: null,
      fault: "resetBefore",
      status: null,
      applied: false,
    });
    expect(await isActivated()).toBe(false);
  });
});

describe("the change is applied", () => {
  test("resetAfter breaks the connection instead of answering", async () => {
    await fault({ operation: "activate", kind: "resetAfter" });
    await expect(activate()).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(await lastLogged()).toMatchObject({
      body: ACTIVATION,
      fault: "resetAfter",
      status: null,
      applied: true,
    });
    expect(await isActivated()).toBe(true);
  });

  test("timeoutAfter never answers", async () => {
    await fault({ operation: "activate", kind: "timeoutAfter" });
    const giveUp = new AbortController();
    const answer = activate({ signal: giveUp.signal });
    await expect.poll(lastLogged).toMatchObject({ fault: "timeoutAfter", applied: true });
    expect(await lastLogged()).toMatchObject({ status: null });
    giveUp.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(await isActivated()).toBe(true);
  });

  test.each([
    ["status500After", 500],
    ["status503After", 503],
  ])("%s", async (kind, status) => {
    await fault({ operation: "activate", kind });
    expect((await activate()).status).toBe(status);
    expect(await lastLogged()).toMatchObject({ fault: kind, status, applied: true });
    expect(await isActivated()).toBe(true);
  });

  test("brokenJson answers a whole body that is no JSON", async () => {
    await fault({ operation: "activate", kind: "brokenJson" });
    const answer = await activate();
    expect(answer.status).toBe(202);
    expect(answer.headers["content-length"]).toBe(String(answer.text.length));
    expect(answer.text.startsWith('{"tid":"tran-20261122-00001"')).toBe(true);
    expect(() => JSON.parse(answer.text)).toThrow(SyntaxError);
    expect(await isActivated()).toBe(true);
  });

  test("cutJson closes before the promised length", async () => {
    await fault({ operation: "activate", kind: "cutJson" });
    await expect(activate()).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(await lastLogged()).toMatchObject({ fault: "cutJson", status: 202, applied: true });
    expect(await isActivated()).toBe(true);
  });

  test("html answers a page where JSON is due", async () => {
    await fault({ operation: "activate", kind: "html", status: 502 });
    const answer = await activate();
    expect(answer.status).toBe(502);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.text.startsWith("<!doctype html>")).toBe(true);
    expect(await isActivated()).toBe(true);
  });

  test("slowDrip gives the whole answer, byte by byte", async () => {
    await fault({ operation: "activate", kind: "slowDrip", ms: 0 });
    const answer = await activate();
    expect(answer.json).toMatchObject({ tid: "tran-20261122-00001" });
  });

  test("slowDrip with a long pause sends its head and no end", async () => {
    await fault({ operation: "policies", kind: "slowDrip", ms: 600_000 });
    const giveUp = new AbortController();
    const answer = fetch(
      `${sandbox.url}/icms-esim/v3/tenants/550e8400e29b41d4a716446655440000/policies`,
      { headers: { "x-auth-token": sandbox.token }, signal: giveUp.signal },
    );
    const head = await answer;
    expect(head.status).toBe(200);
    giveUp.abort();
    await expect(head.text()).rejects.toMatchObject({ name: "AbortError" });
  });

  test("delay holds the answer back, the change is already made", async () => {
    await fault({ operation: "activate", kind: "delay", ms: 600_000 });
    const giveUp = new AbortController();
    const answer = activate({ signal: giveUp.signal });
    await expect.poll(lastLogged).toMatchObject({ fault: "delay", status: 202, applied: true });
    giveUp.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(await isActivated()).toBe(true);
  });

  test("a short delay ends in the answer", async () => {
    await fault({ operation: "activate", kind: "delay", ms: 1 });
    expect((await activate()).status).toBe(202);
  });
});

describe("which requests a fault meets", () => {
  const read = (imsi: string) => sandbox.icm("GET", `/profiles/${imsi}`);

  test("its operation alone, as many times as asked", async () => {
    await fault({ operation: "profile", kind: "status500", times: 2 });
    expect((await sandbox.icm("GET", "/policies")).status).toBe(200);
    const statuses = [];
    for (const _round of [1, 2, 3]) statuses.push((await read(IN_USE.imsi)).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  test("with an IMSI, that profile alone", async () => {
    await fault({ operation: "*", kind: "status500", imsi: IN_USE.imsi });
    expect((await sandbox.icm("GET", "/policies")).status).toBe(200);
    expect((await read(INACTIVE.imsi)).status).toBe(200);
    expect((await read(IN_USE.imsi)).status).toBe(500);
  });

  test("* meets every operation, Keystone's included", async () => {
    await fault({ operation: "*", kind: "status503", times: 2 });
    const token = await exchange(`${sandbox.url}/keystone/v3/auth/tokens`, { body: CREDENTIALS });
    expect(token.status).toBe(503);
    expect((await read(IN_USE.imsi)).status).toBe(503);
  });

  test("the older of two comes first", async () => {
    await fault({ operation: "profile", kind: "status500" });
    await fault({ operation: "*", kind: "status503" });
    expect((await read(IN_USE.imsi)).status).toBe(500);
    expect((await read(IN_USE.imsi)).status).toBe(503);
  });

  test.each([
    "policies",
    "planChange",
    "profile",
    "activate",
    "suspend",
    "resume",
    "addressChange",
    "icgw",
    "dailyUsage",
    "monthlyUsage",
    "comment",
    "limitPatterns",
    "topUp",
    "multiAccess",
    "multiAccessHistory",
    "transaction",
    "token",
    "*",
  ])("%s can be named", async (operation) => {
    await fault({ operation, kind: "status500" });
  });

  test("deleting forgets them all", async () => {
    await fault({ operation: "*", kind: "status500", times: 100 });
    expect((await sandbox.control("DELETE", "faults")).status).toBe(204);
    expect((await sandbox.control("GET", "faults")).json).toEqual([]);
    expect((await read(IN_USE.imsi)).status).toBe(200);
  });

  test.each<[string, object]>([
    ["an unknown operation", { operation: "everything", kind: "delay" }],
    ["an unknown kind", { operation: "*", kind: "explode" }],
    ["no times at all", { operation: "*", kind: "delay", times: 0 }],
    ["an unknown field", { operation: "*", kind: "delay", seconds: 1 }],
  ])("%s is refused", async (_case, body) => {
    expect((await sandbox.control("POST", "faults", body)).status).toBe(400);
  });
});
