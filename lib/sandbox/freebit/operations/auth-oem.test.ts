import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exchange } from "@/lib/sandbox/testing/exchange";
import { FreebitUnderTest, NEW_LINE, TRANSFER } from "@/lib/sandbox/testing/freebit";

const HOUR_MS = 3_600_000;
let freebit: FreebitUnderTest;

beforeEach(async () => {
  freebit = await FreebitUnderTest.start();
});
afterEach(() => freebit.sandbox.stop());

test("the OEM's id and key get an alphanumeric authKey", async () => {
  const answer = await freebit.authenticate();
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual({
    resultCode: 100,
    status: { message: "OK", statusCode: 200 },
    authKey: expect.stringMatching(/^[0-9a-z]{29,}$/),
  });
  expect(await freebit.lastLogged()).toMatchObject({
    path: "/emptool/api/authOem/",
    operation: "authOem",
    imsi: null,
    body: { oemId: "sandbox-oem", oemKey: "***" },
    applied: false,
  });
});

test.each<[string, unknown]>([
  ["another id", { oemId: "someone", oemKey: "sandbox-oem-key" }],
  ["another key", { oemId: "sandbox-oem", oemKey: "sandbox-oem-key2" }],
  ["no key", { oemId: "sandbox-oem" }],
  ["a key that is no text", { oemId: "sandbox-oem", oemKey: ["sandbox-oem-key"] }],
  ["a field too many", { oemId: "sandbox-oem", oemKey: "sandbox-oem-key", x: "1" }],
])("%s gets no authKey", async (_case, body) => {
  const answer = await freebit.post("/authOem/", body);
  expect(answer.status).toBe(403);
  expect(answer.json).toEqual({
    resultCode: 205,
    status: { message: "Auth Error", statusCode: 403 },
  });
  expect(JSON.stringify(await freebit.lastLogged())).not.toContain("sandbox-oem-key");
});

test.each<[string, object, number]>([
  ["no authKey", { authKey: undefined }, 228],
  ["an empty one", { authKey: "" }, 228],
  ["one that is no text", { authKey: 1 }, 228],
  ["one with other signs", { authKey: "abc-def" }, 228],
  ["one that was never issued", { authKey: "XXXXXXXXXXXXXXXXXXXXXXXXXXXXX" }, 205],
])("%s is refused before anything else is looked at", async (_case, key, code) => {
  expect(await freebit.codeOf({ ...key, eid: "x" })).toBe(code);
  expect(await freebit.lastLogged()).toMatchObject({ applied: false });
});

test("a key serves until its expiry, over a restart, and then is answered 205", async () => {
  await freebit.sandbox.startAgainWithoutClosing();
  freebit.sandbox.advance(HOUR_MS - 1);
  expect(await freebit.codeOf({ ...NEW_LINE, eid: "x" })).toBe(370);
  freebit.sandbox.advance(1);
  expect(await freebit.codeOf(NEW_LINE)).toBe(205);
  await freebit.authenticate();
  expect(await freebit.codeOf(NEW_LINE)).toBe(100);
});

test("the lifetime of keys to come can be set", async () => {
  await freebit.set({ freebitAuthKeyTtlMs: 1000 });
  await freebit.authenticate();
  freebit.sandbox.advance(1000);
  expect(await freebit.codeOf(NEW_LINE)).toBe(205);
});

test("no key and no password is ever written, whatever becomes of the request", async () => {
  await freebit.addAcnt({ ...TRANSFER, masterAccount: "a", masterPassword: "very-secret" });
  await freebit.addAcnt({ ...TRANSFER, masterPassword: { deep: "very-secret" } });
  const journal = await readFile(join(freebit.sandbox.dataDir, "journal.jsonl"), "utf8");
  const log = (await freebit.sandbox.control("GET", "log")).text;
  for (const written of [journal, log]) {
    expect(written).toContain('"masterPassword":"***"');
    expect(written).not.toContain("very-secret");
    expect(written).not.toContain("sandbox-oem-key");
    expect(written).not.toContain(freebit.authKey);
  }
});

test.each([
  ["no form", { body: JSON.stringify(NEW_LINE), headers: { "content-type": "application/json" } }],
  ["a form without json", { body: "eid=1" }],
  ["a form with another field", { body: "json=%7B%7D&eid=1" }],
  ["a form with json twice", { body: "json=%7B%7D&json=%7B%7D" }],
  ["a json that is none", { body: "json=%7B" }],
  ["a list", { body: "json=%5B%5D" }],
  ["nothing", { body: "" }],
])("%s is an error of other parameters", async (_case, options) => {
  const answer = await freebit.post("/mvno/esim/addAcnt/", {}, options);
  expect(answer.status).toBe(400);
  expect(answer.json).toEqual({
    resultCode: 204,
    status: { message: "Bad Request", statusCode: 400 },
  });
});

test.each([
  ["GET", "/mvno/esim/addAcnt/"],
  ["POST", "/mvno/esim/addAcnt"],
  ["POST", "/mvno/esim/other/"],
])("%s %s is nothing that Freebit has", async (method, path) => {
  const answer = await exchange(`${freebit.sandbox.url}/emptool/api${path}`, { method });
  expect(answer.status).toBe(404);
  expect(await freebit.lastLogged()).toMatchObject({ operation: "unknown" });
});
