import { afterEach, beforeEach, expect, test } from "vitest";
import { exchange } from "@/lib/sandbox/testing/exchange";
import { ACTIVATION, IN_USE, INACTIVE } from "@/lib/sandbox/testing/requests";
import { SandboxUnderTest } from "@/lib/sandbox/testing/sandbox-under-test";

let sandbox: SandboxUnderTest;

beforeEach(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterEach(() => sandbox.stop());

const activate = () => sandbox.icm("POST", `/profiles/${INACTIVE.imsi}/activate`, ACTIVATION);
const status = async (imsi: string) => Object(await sandbox.profile(imsi)).profileStatus;

test("the log has every request that reached a carrier, and none of the control side's", async () => {
  await activate();
  await activate();
  await sandbox.icm("GET", "/policies");
  await exchange(`${sandbox.url}/elsewhere?a=1`);
  const tenant = "/icms-esim/v3/tenants/550e8400e29b41d4a716446655440000";
  const at = "2026-11-22T03:00:00.000Z";
  const sent = {
    at,
    method: "POST",
    path: `${tenant}/profiles/440130000096145/activate`,
    operation: "activate",
    imsi: "440130000096145",
    body: ACTIVATION,
  };
  const log = await sandbox.control("GET", "log");
  expect(Object(log.json).slice(1)).toEqual([
    { seq: 2, ...sent, status: 202, applied: true },
    { seq: 3, ...sent, status: 409, applied: false },
    {
      seq: 4,
      at,
      method: "GET",
      path: `${tenant}/policies`,
      operation: "policies",
      imsi: null,
      body: null,
      status: 200,
      applied: false,
    },
    {
      seq: 5,
      at,
      method: "GET",
      path: "/elsewhere?a=1",
      operation: "unknown",
      imsi: null,
      body: null,
      status: 404,
      applied: false,
    },
  ]);
});

test("profiles lists what an inventory file needs", async () => {
  const answer = await sandbox.control("GET", "profiles");
  expect(Object(answer.json)).toHaveLength(240);
  expect(Object(answer.json)[0]).toEqual({ imsi: "440130000096015", hsn: "013AAA0025" });
});

test("completionMs holds for changes accepted after it was set", async () => {
  await activate();
  const answer = await sandbox.control("POST", "settings", { completionMs: 0 });
  expect(answer.json).toMatchObject({ completionMs: 0 });
  await sandbox.icm("POST", `/profiles/${IN_USE.imsi}/suspend`, IN_USE);
  expect(await status(IN_USE.imsi)).toBe("sleeping");
  expect(await status(INACTIVE.imsi)).toBe("inactive");
});

test("complete ends what is under way, and a restart remembers it", async () => {
  await activate();
  const answer = await sandbox.control("POST", "complete");
  expect(answer.json).toEqual({ completed: ["tran-20261122-00001"] });
  expect(await status(INACTIVE.imsi)).toBe("active");
  await sandbox.startAgainWithoutClosing();
  expect(await status(INACTIVE.imsi)).toBe("active");
});

test("reset goes back to the seed, over a restart too, without giving a tid out twice", async () => {
  await sandbox.control("POST", "settings", { completionMs: 0 });
  await activate();
  await sandbox.control("POST", "faults", { operation: "*", kind: "status500" });
  expect((await sandbox.control("POST", "reset")).status).toBe(204);
  expect((await sandbox.control("GET", "log")).json).toEqual([]);
  expect((await sandbox.control("GET", "faults")).json).toEqual([]);
  expect(await status(INACTIVE.imsi)).toBe("inactive");
  await sandbox.startAgainWithoutClosing();
  expect(await status(INACTIVE.imsi)).toBe("inactive");
  expect((await activate()).json).toMatchObject({ tid: "tran-20261122-00002" });
});

test.each([
  ["a setting that is none", "POST", "settings", { speed: 1 }],
  ["a negative time", "POST", "settings", { completionMs: -1 }],
  ["an unknown way to answer", "POST", "settings", { freebitHttp: "never" }],
  ["an unknown field of complete", "POST", "complete", { imsi: "1" }],
  ["a body that is no JSON", "POST", "settings", "{"],
])("%s is refused with 400", async (_case, method, path, body) => {
  const answer = await sandbox.control(method, path, body);
  expect(answer.status).toBe(400);
  expect(typeof Object(answer.json).error).toBe("string");
});

test("an unknown control call or profile is answered 404", async () => {
  expect((await sandbox.control("GET", "everything")).status).toBe(404);
  expect((await sandbox.control("DELETE", "log")).status).toBe(404);
  expect((await sandbox.control("GET", "profiles/440139999999999")).status).toBe(404);
});

test.each([
  ["a page of another origin", { origin: "http://example.com" }],
  ["another host name", { host: "example.com" }],
])("%s may not steer the sandbox", async (_case, headers) => {
  const answer = await exchange(`${sandbox.url}/_sandbox/reset`, { method: "POST", headers });
  expect(answer.status).toBe(403);
});
