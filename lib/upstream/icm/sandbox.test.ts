import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
// biome-ignore lint/style/noRestrictedImports: a carrier's client is tested against the stand-in carrier
import { type RunningSandbox, startSandbox } from "@/lib/sandbox/start";
import type { IcmTaken } from "@/lib/upstream/icm/change-calls";
import { createIcmClient, type IcmClient, type IcmConfig } from "@/lib/upstream/icm/client";
import { hasUpDownLimits } from "@/lib/upstream/icm/schemas/policies";
import { toUsageRows } from "@/lib/upstream/icm/usage-rows";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import { memoryTokens } from "@/lib/upstream/testing/memory-tokens";

const inactive = { hsn: "013AAA00A7", imsi: "440130000096145" };
const inUse = { hsn: "013AAA0026", imsi: "440130000096016" };
const sleeping = { hsn: "013AAA0028", imsi: "440130000096018" };
const closedNetwork = { hsn: "013AAA0025", imsi: "440130000096015" };
const upStream = { hsn: "013AAA0029", imsi: "440130000096019" };
const UNKNOWN_IMSI = "440139999999999";

let dataDir: string;
let sandbox: RunningSandbox;
let icm: IcmClient;

function config(limits: IcmConfig["limits"]): IcmConfig {
  return {
    baseUrl: `${sandbox.url}/icms-esim/v3`,
    keystoneUrl: `${sandbox.url}/keystone/v3`,
    tenantId: "550e8400e29b41d4a716446655440000",
    apiKey: "sandbox-key",
    apiSecret: "sandbox-secret",
    tokens: memoryTokens(),
    limits,
  };
}

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(response.ok).toBe(true);
  return response.status === 204 ? null : response.json();
}

/** What reached the carrier of one operation, in order. */
async function heard(operation: string): Promise<unknown[]> {
  const log = await control("GET", "log");
  return Array.isArray(log) ? log.filter((entry) => Object(entry).operation === operation) : [];
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "kaitsu-upstream-"));
  sandbox = await startSandbox({ port: 0, dataDir, completionMs: 3_600_000 });
  icm = createIcmClient(config({}));
});

afterAll(async () => {
  await icm.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

beforeEach(() => control("POST", "reset"));

describe("reading", () => {
  it("a profile gives the document's sample", async () => {
    const { puk1, puk2, simGroupId, ...profile } = await icm.profile(closedNetwork.imsi);
    expect(profile).toMatchObject({
      provider: "nttc",
      profileStatus: "active",
      esimStatus: "enabled",
      plan: "payg",
      limit: 0,
      upLimit: null,
      cn: true,
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.2.5",
      upStream: false,
      unoTsl: false,
    });
    expect([puk1, puk2, simGroupId].every((value) => typeof value === "string")).toBe(true);
  });

  it("a profile that was never activated, or is in a state that nobody knows, is readable", async () => {
    expect(await icm.profile(inactive.imsi)).toMatchObject({
      profileStatus: "inactive",
      msisdn: null,
      plan: null,
      limit: null,
    });
    expect((await icm.profile("440130000096253")).profileStatus).toBe("migrating");
  });

  it("the policies are the document's four", async () => {
    const policies = await icm.policies();
    expect(policies.map(({ plan, dedicatedPlan }) => [plan, dedicatedPlan])).toEqual([
      ["payg", false],
      ["fixed", false],
      ["upStream", false],
      ["payg", true],
    ]);
    expect(policies.map(hasUpDownLimits)).toEqual([false, false, true, false]);
    expect(policies[2]?.limit[0]).toEqual({ up: 3145728, down: 512000 });
  });

  it("usage gives the document's rows, and up with down for 上り特価", async () => {
    const range = { startDate: "2021-01-01", endDate: "2021-01-03" };
    const daily = toUsageRows(await icm.dailyUsage("440130000096017", range));
    expect(daily.map(({ date, totalKb }) => [date, totalKb])).toEqual([
      ["2021-01-01", 1000],
      ["2021-01-02", 1000],
      ["2021-01-03", 1000],
    ]);
    const months = { startMonth: "2021-02", endMonth: "2021-02" };
    expect(toUsageRows(await icm.monthlyUsage(upStream.imsi, months))).toEqual([
      {
        date: "2021-02",
        totalKb: 11300,
        upKb: 11000,
        downKb: 300,
        country: "Japan",
        network: "NTT DoCoMo, Inc.",
      },
    ]);
  });

  it("usage has a row for each country of a day", async () => {
    const range = { startDate: "2021-02-01", endDate: "2021-02-03" };
    const rows = toUsageRows(await icm.dailyUsage("440130000096021", range));
    expect(
      rows.map(({ date, country, totalKb }) => `${date} ${country} ${totalKb}`).sort(),
    ).toEqual(["2021-02-01 Japan 1200", "2021-02-01 United States 300", "2021-02-03 Japan 700"]);
  });

  it("limit patterns, multi-access and its history give the document's samples", async () => {
    expect(await icm.limitPatterns()).toEqual([
      { plan: "fixed", limit: [102400, 1048576, 5242880] },
    ]);
    expect(await icm.multiAccess(upStream.imsi)).toMatchObject({
      imsi_2: "901370001418959",
      last_connected_carrier: "nttc",
      imei: "A355927115114020",
      updated_at: new Date("2023-11-01T15:00:00Z"),
    });
    expect((await icm.multiAccessHistory(upStream.imsi))[0]).toMatchObject({
      created_at: new Date("2023-10-19T01:13:21Z"),
      applet_state: "01",
    });
  });

  it("404 is null: no multi-access SIM, no such transaction", async () => {
    expect(await icm.multiAccess(inUse.imsi)).toBeNull();
    expect(await icm.transaction("tran-20200807-99999")).toBeNull();
  });

  it("a transaction follows the change that it belongs to", async () => {
    const { tid } = await icm.suspend(inUse);
    expect(await icm.transaction(tid ?? "")).toMatchObject({
      transactionStatus: "processing",
      transactionStartedAt: expect.any(Date),
      transactionEndedAt: null,
    });
    await control("POST", "complete");
    expect(await icm.transaction(tid ?? "")).toMatchObject({
      transactionStatus: "success",
      transactionEndedAt: expect.any(Date),
    });
    expect((await icm.profile(inUse.imsi)).profileStatus).toBe("sleeping");
  });

  it("a failed transaction says so", async () => {
    await control("POST", "faults", { operation: "suspend", kind: "failLater" });
    const { tid } = await icm.suspend(inUse);
    await control("POST", "complete");
    expect((await icm.transaction(tid ?? ""))?.transactionStatus).toBe("failed");
  });

  it("an unknown IMSI fails with the carrier's words", async () => {
    expect(await failureOf(icm.profile(UNKNOWN_IMSI))).toMatchObject({
      delivery: "answered",
      code: "http_status",
      status: 400,
      detail: "path parameter 'imsi' is invalid",
    });
  });

  it("is tried once more after a reset, and not a third time", async () => {
    await control("POST", "faults", { operation: "profile", kind: "resetAfter", times: 3 });
    expect(await failureOf(icm.profile(inUse.imsi))).toMatchObject({ code: "reset" });
    expect(await heard("profile")).toHaveLength(2);
    expect((await icm.profile(inUse.imsi)).profileStatus).toBe("active");
  });

  it("survives an answer that comes byte by byte", async () => {
    await control("POST", "faults", { operation: "policies", kind: "slowDrip", ms: 0 });
    expect(await icm.policies()).toHaveLength(4);
  });
});

type Change = {
  operation: string;
  send: (client: IcmClient) => Promise<IcmTaken>;
  success: number;
  tid: RegExp | null;
  /** The same operation, asked for something wrong. */
  bad: (client: IcmClient) => Promise<IcmTaken>;
};

const tran = /^tran-[0-9]{8}-[0-9]{5}$/;
const fixed = { plan: "fixed", limit: 1048576 } as const;
const closed = { cn: true, cnActIpAddress: "10.9.1.5", cnSbyIpAddress: "10.9.2.5", unoTsl: false };
const addresses = { cnActIpAddress: "10.9.1.6", cnSbyIpAddress: "10.9.2.6" };
const otherHsn = { hsn: "013AAAFFFF" };

const changes: Change[] = [
  {
    operation: "activate",
    send: (client) => client.activate({ ...inactive, ...fixed, ...closed }),
    success: 202,
    tid: tran,
    bad: (client) => client.activate({ ...inactive, ...fixed, ...closed, limit: 12345 }),
  },
  {
    operation: "suspend",
    send: (client) => client.suspend(inUse),
    success: 202,
    tid: tran,
    bad: (client) => client.suspend({ ...inUse, ...otherHsn }),
  },
  {
    operation: "resume",
    send: (client) => client.resume(sleeping),
    success: 202,
    tid: tran,
    bad: (client) => client.resume({ ...sleeping, ...otherHsn }),
  },
  {
    operation: "planChange",
    send: (client) => client.changePlan({ ...inUse, plan: "fixed", limit: 3145728 }),
    success: 202,
    tid: tran,
    bad: (client) => client.changePlan({ ...inUse, plan: "fixed", limit: 12345 }),
  },
  {
    operation: "addressChange",
    send: (client) => client.changeAddress(closedNetwork.imsi, addresses),
    success: 202,
    tid: null,
    bad: (client) => client.changeAddress(UNKNOWN_IMSI, addresses),
  },
  {
    operation: "icgw",
    send: (client) => client.applyIcgw(inUse.imsi, { hsn: inUse.hsn }),
    success: 202,
    tid: tran,
    bad: (client) => client.applyIcgw(inUse.imsi, otherHsn),
  },
  {
    operation: "comment",
    send: (client) => client.editComment({ imsis: [{ imsi: inUse.imsi }], comment: "受付 1" }),
    success: 202,
    tid: null,
    bad: (client) => client.editComment({ imsis: [{ imsi: UNKNOWN_IMSI }], comment: "" }),
  },
  {
    operation: "topUp",
    send: (client) => client.topUp(inUse.imsi, { limit: 102400 }),
    success: 200,
    tid: /^tran-sdp-/,
    bad: (client) => client.topUp(inUse.imsi, { limit: 12345 }),
  },
];

describe.each(changes)("$operation", ({ operation, send, success, tid, bad }) => {
  it("is taken", async () => {
    const taken = await send(icm);
    expect(taken.status).toBe(success);
    if (tid === null) expect(taken.tid).toBeNull();
    else expect(taken.tid).toMatch(tid);
    expect(await heard(operation)).toMatchObject([{ status: success, applied: true }]);
  });

  it("is refused with 400 when it is wrong", async () => {
    const error = await failureOf(bad(icm));
    expect(error).toMatchObject({ delivery: "answered", code: "http_status", status: 400 });
    expect(error.detail).toMatch(/is invalid|is unknown/);
  });

  it("is taken after one 401, and not after two", async () => {
    await control("POST", "faults", { operation, kind: "unauthorized" });
    expect((await send(icm)).status).toBe(success);
    expect(await heard(operation)).toMatchObject([
      { status: 401, applied: false },
      { status: success, applied: true },
    ]);
    await control("POST", "reset");
    await control("POST", "faults", { operation, kind: "unauthorized", times: 2 });
    expect(await failureOf(send(icm))).toMatchObject({
      delivery: "answered",
      code: "unauthorized",
      status: 401,
    });
  });

  it("was not sent when signing in fails", async () => {
    const stranger = createIcmClient({ ...config({}), apiSecret: "wrong" });
    expect(await failureOf(send(stranger))).toMatchObject({
      delivery: "not_sent",
      code: "unauthorized",
    });
    expect(await heard(operation)).toEqual([]);
    await stranger.close();
  });

  it.each([
    ["resetBefore", false, "reset"],
    ["resetAfter", true, "reset"],
  ])("may have been sent after %s (applied: %s), and is sent once", async (kind, applied, code) => {
    await control("POST", "faults", { operation, kind });
    expect(await failureOf(send(icm))).toMatchObject({ delivery: "maybe_sent", code });
    expect(await heard(operation)).toMatchObject([{ applied }]);
  });

  it("may have been sent when no answer comes in time", async () => {
    const hurried = createIcmClient(config({ exchangeMs: 700 }));
    await control("POST", "faults", { operation, kind: "timeoutAfter" });
    expect(await failureOf(send(hurried))).toMatchObject({
      delivery: "maybe_sent",
      code: "timeout",
    });
    expect(await heard(operation)).toMatchObject([{ applied: true }]);
    await hurried.close();
  });

  it.each([
    ["brokenJson", "unreadable_answer"],
    ["html", "unreadable_answer"],
    ["cutJson", "reset"],
  ])("may have been sent after %s", async (kind, code) => {
    await control("POST", "faults", { operation, kind });
    const error = await failureOf(send(icm));
    expect(error).toMatchObject({ delivery: "maybe_sent", code, status: success });
    expect(await heard(operation)).toMatchObject([{ applied: true }]);
  });

  it.each(["status500", "status503After"])("is answered by %s", async (kind) => {
    await control("POST", "faults", { operation, kind });
    const status = kind === "status500" ? 500 : 503;
    expect(await failureOf(send(icm))).toMatchObject({ delivery: "answered", status });
  });
});

/** Comment and top-up publish no 409. */
const conflicts: [string, (client: IcmClient) => Promise<IcmTaken>][] = [
  ["activate", (client) => client.activate({ ...inUse, ...fixed, cn: false, unoTsl: false })],
  ["suspend", (client) => client.suspend(sleeping)],
  ["resume", (client) => client.resume(inUse)],
  ["planChange", (client) => client.changePlan({ ...inactive, ...fixed })],
  ["addressChange", (client) => client.changeAddress(inactive.imsi, addresses)],
  ["icgw", (client) => client.applyIcgw(inactive.imsi, { hsn: inactive.hsn })],
];

it.each(conflicts)("%s is refused with 409 when it is not possible now", async (_name, send) => {
  const error = await failureOf(send(icm));
  expect(error).toMatchObject({ delivery: "answered", code: "http_status", status: 409 });
  expect(error.detail).toMatch(/^profile is /);
});

describe("a change that cannot reach the carrier was not sent", () => {
  const signedIn = memoryTokens({ token: "t", expiresAt: new Date("2099-01-01T00:00:00Z") });
  const elsewhere = (baseUrl: string) =>
    createIcmClient({ ...config({}), baseUrl, tokens: signedIn });

  it.each([
    ["connection_refused", () => "http://127.0.0.1:1/icms-esim/v3"],
    ["name_not_resolved", () => `http://${"a".repeat(64)}.invalid/icms-esim/v3`],
    ["tls_failed", () => `${sandbox.url.replace("http:", "https:")}/icms-esim/v3`],
  ])("%s", async (code, baseUrl) => {
    const error = await failureOf(elsewhere(baseUrl()).suspend(inUse));
    expect(error).toMatchObject({ delivery: "not_sent", code });
    expect(await heard("suspend")).toEqual([]);
  });
});
