import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exchange } from "@/lib/sandbox/testing/exchange";
import { CREDENTIALS, SandboxUnderTest } from "@/lib/sandbox/testing/sandbox-under-test";

const HOUR_MS = 3_600_000;
let sandbox: SandboxUnderTest;

beforeAll(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterAll(() => sandbox.stop());

function authenticate(body: unknown) {
  return exchange(`${sandbox.url}/keystone/v3/auth/tokens?nocatalog`, { method: "POST", body });
}

const { identity, scope } = CREDENTIALS.auth;
const { user } = identity.password;

test("the tenant's credentials get a base64 token of 140 to 240 bytes and its expiry", async () => {
  const answer = await authenticate(CREDENTIALS);
  expect(answer.status).toBe(201);
  const token = String(answer.headers["x-subject-token"]);
  expect(token).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
  expect(token.length).toBeGreaterThanOrEqual(140);
  expect(token.length).toBeLessThanOrEqual(240);
  expect(answer.json).toMatchObject({ token: { expires_at: "2026-11-22T04:00:00.000000Z" } });
  expect(answer.text).not.toContain(token);
});

test.each([
  ["a wrong name", { auth: { identity: withUser({ ...user, name: "someone" }), scope } }],
  [
    "a wrong password",
    { auth: { identity: withUser({ ...user, password: "sandbox-secret2" }), scope } },
  ],
  ["another domain", { auth: { identity: withUser({ ...user, domain: { id: "other" } }), scope } }],
  ["another method", { auth: { identity: { ...identity, methods: ["token"] }, scope } }],
  ["no scope", { auth: { identity } }],
  [
    "another project",
    { auth: { identity, scope: { project: { id: "00000000000000000000000000000000" } } } },
  ],
  ["a body that is no JSON", "{"],
  ["no body", undefined],
])("%s is answered 401 without a token", async (_case, body) => {
  const answer = await authenticate(body);
  expect(answer.status).toBe(401);
  expect(answer.headers["x-subject-token"]).toBeUndefined();
});

test.each([
  ["no token", {}],
  ["a made-up token", { "x-auth-token": Buffer.alloc(120, 7).toString("base64") }],
  ["an old token of 32 hexadecimal digits", { "x-auth-token": "b41715e07684453abbe8a83eb93fde80" }],
])("ICM answers 401 to %s", async (_case, headers) => {
  const answer = await exchange(
    `${sandbox.url}/icms-esim/v3/tenants/550e8400e29b41d4a716446655440000/policies`,
    { headers },
  );
  expect(answer.status).toBe(401);
});

test("a token serves until its expiry, over a restart, and then is answered 401", async () => {
  await sandbox.signIn();
  await sandbox.startAgainWithoutClosing();
  sandbox.advance(HOUR_MS - 1);
  expect((await sandbox.icm("GET", "/policies")).status).toBe(200);
  sandbox.advance(1);
  expect((await sandbox.icm("GET", "/policies")).status).toBe(401);
  await sandbox.signIn();
  expect((await sandbox.icm("GET", "/policies")).status).toBe(200);
});

test("neither the secret nor a token is written down", async () => {
  await sandbox.signIn();
  await sandbox.icm("GET", "/policies");
  const journal = await readFile(join(sandbox.dataDir, "journal.jsonl"), "utf8");
  const log = (await sandbox.control("GET", "log")).text;
  for (const written of [journal, log]) {
    expect(written).toContain('"password":"[redacted]"');
    expect(written).not.toContain("sandbox-secret");
    expect(written).not.toContain(sandbox.token);
  }
});

function withUser(changed: object) {
  return { ...identity, password: { user: changed } };
}
