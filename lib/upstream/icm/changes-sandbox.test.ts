import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { IcmTaken } from "@/lib/upstream/icm/change-calls";
import { createIcmClient, type IcmClient } from "@/lib/upstream/icm/client";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import { memoryTokens } from "@/lib/upstream/testing/memory-tokens";
import {
  closedNetwork,
  inactive,
  inUse,
  type SandboxUnderTest,
  sleeping,
  startSandboxUnderTest,
  UNKNOWN_IMSI,
} from "@/lib/upstream/testing/sandbox-under-test";

let sandbox: SandboxUnderTest;
let icm: IcmClient;

beforeAll(async () => {
  sandbox = await startSandboxUnderTest();
  icm = sandbox.icm;
});

afterAll(() => sandbox.stop());

beforeEach(() => sandbox.control("POST", "reset"));

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
    expect(await sandbox.heard(operation)).toMatchObject([{ status: success, applied: true }]);
  });

  it("is refused with 400 when it is wrong", async () => {
    const error = await failureOf(bad(icm));
    expect(error).toMatchObject({ delivery: "answered", code: "http_status", status: 400 });
    expect(error.detail).toMatch(/is invalid|is unknown/);
  });

  it("is taken after one 401, and not after two", async () => {
    await sandbox.control("POST", "faults", { operation, kind: "unauthorized" });
    expect((await send(icm)).status).toBe(success);
    expect(await sandbox.heard(operation)).toMatchObject([
      { status: 401, applied: false },
      { status: success, applied: true },
    ]);
    await sandbox.control("POST", "reset");
    await sandbox.control("POST", "faults", { operation, kind: "unauthorized", times: 2 });
    expect(await failureOf(send(icm))).toMatchObject({
      delivery: "answered",
      code: "unauthorized",
      status: 401,
    });
  });

  it("was not sent when signing in fails", async () => {
    const stranger = createIcmClient({ ...sandbox.config(), apiSecret: "wrong" });
    expect(await failureOf(send(stranger))).toMatchObject({
      delivery: "not_sent",
      code: "unauthorized",
    });
    expect(await sandbox.heard(operation)).toEqual([]);
    await stranger.close();
  });

  it.each([
    ["resetBefore", false, "reset"],
    ["resetAfter", true, "reset"],
  ])("may have been sent after %s (applied: %s), and is sent once", async (kind, applied, code) => {
    await sandbox.control("POST", "faults", { operation, kind });
    expect(await failureOf(send(icm))).toMatchObject({ delivery: "maybe_sent", code });
    expect(await sandbox.heard(operation)).toMatchObject([{ applied }]);
  });

  it("may have been sent when no answer comes in time", async () => {
    const hurried = createIcmClient({ ...sandbox.config(), limits: { exchangeMs: 700 } });
    await sandbox.control("POST", "faults", { operation, kind: "timeoutAfter" });
    expect(await failureOf(send(hurried))).toMatchObject({
      delivery: "maybe_sent",
      code: "timeout",
    });
    expect(await sandbox.heard(operation)).toMatchObject([{ applied: true }]);
    await hurried.close();
  });

  it.each([
    ["brokenJson", "unreadable_answer"],
    ["html", "unreadable_answer"],
    ["cutJson", "reset"],
  ])("may have been sent after %s", async (kind, code) => {
    await sandbox.control("POST", "faults", { operation, kind });
    const error = await failureOf(send(icm));
    expect(error).toMatchObject({ delivery: "maybe_sent", code, status: success });
    expect(await sandbox.heard(operation)).toMatchObject([{ applied: true }]);
  });

  it.each(["status500", "status503After"])("is answered by %s", async (kind) => {
    await sandbox.control("POST", "faults", { operation, kind });
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
    createIcmClient({ ...sandbox.config(), baseUrl, tokens: signedIn });

  it.each([
    ["connection_refused", () => "http://127.0.0.1:1/icms-esim/v3"],
    ["name_not_resolved", () => `http://${"a".repeat(64)}.invalid/icms-esim/v3`],
    ["tls_failed", () => `${sandbox.url.replace("http:", "https:")}/icms-esim/v3`],
  ])("%s", async (code, baseUrl) => {
    const error = await failureOf(elsewhere(baseUrl()).suspend(inUse));
    expect(error).toMatchObject({ delivery: "not_sent", code });
    expect(await sandbox.heard("suspend")).toEqual([]);
  });
});
