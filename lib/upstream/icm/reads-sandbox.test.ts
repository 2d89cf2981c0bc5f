import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { IcmClient } from "@/lib/upstream/icm/client";
import { hasUpDownLimits } from "@/lib/upstream/icm/schemas/policies";
import { toUsageRows } from "@/lib/upstream/icm/usage-rows";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import {
  closedNetwork,
  inactive,
  inUse,
  type SandboxUnderTest,
  startSandboxUnderTest,
  UNKNOWN_IMSI,
  upStream,
} from "@/lib/upstream/testing/sandbox-under-test";

let sandbox: SandboxUnderTest;
let icm: IcmClient;

beforeAll(async () => {
  sandbox = await startSandboxUnderTest();
  icm = sandbox.icm;
});

afterAll(() => sandbox.stop());

beforeEach(() => sandbox.control("POST", "reset"));

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
    await sandbox.control("POST", "complete");
    expect(await icm.transaction(tid ?? "")).toMatchObject({
      transactionStatus: "success",
      transactionEndedAt: expect.any(Date),
    });
    expect((await icm.profile(inUse.imsi)).profileStatus).toBe("sleeping");
  });

  it("a failed transaction says so", async () => {
    await sandbox.control("POST", "faults", { operation: "suspend", kind: "failLater" });
    const { tid } = await icm.suspend(inUse);
    await sandbox.control("POST", "complete");
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
    await sandbox.control("POST", "faults", { operation: "profile", kind: "resetAfter", times: 3 });
    expect(await failureOf(icm.profile(inUse.imsi))).toMatchObject({ code: "reset" });
    expect(await sandbox.heard("profile")).toHaveLength(2);
    expect((await icm.profile(inUse.imsi)).profileStatus).toBe("active");
  });

  it("survives an answer that comes byte by byte", async () => {
    await sandbox.control("POST", "faults", { operation: "policies", kind: "slowDrip", ms: 0 });
    expect(await icm.policies()).toHaveLength(4);
  });
});

type Reading = {
  operation: string;
  read: (client: IcmClient) => Promise<unknown>;
  /** Something of the document's sample answer. */
  sample: unknown;
};

const connection = { ef_iccid: "8981120000002260832", ef_imsi: "440130000236084" };

const readings: Reading[] = [
  {
    operation: "policies",
    read: (client) => client.policies(),
    sample: expect.arrayContaining([
      expect.objectContaining({ plan: "payg", dedicatedPlan: true }),
    ]),
  },
  {
    operation: "profile",
    read: (client) => client.profile(closedNetwork.imsi),
    sample: expect.objectContaining({ iccid: "8981120000000830180", msisdn: "812023284118111" }),
  },
  {
    operation: "dailyUsage",
    read: (client) =>
      client.dailyUsage("440130000096017", { startDate: "2021-01-02", endDate: "2021-01-02" }),
    sample: [expect.objectContaining({ date: "2021-01-02", dailyUsage: 1000 })],
  },
  {
    operation: "monthlyUsage",
    read: (client) =>
      client.monthlyUsage("440130000096017", { startMonth: "2021-03", endMonth: "2021-03" }),
    sample: [expect.objectContaining({ date: "2021-03", monthlyUsage: 1000 })],
  },
  {
    operation: "limitPatterns",
    read: (client) => client.limitPatterns(),
    sample: [{ plan: "fixed", limit: [102400, 1048576, 5242880] }],
  },
  {
    operation: "multiAccess",
    read: (client) => client.multiAccess(upStream.imsi),
    sample: expect.objectContaining({ iccid: "8981120000000402899", imsi: "440130000096019" }),
  },
  {
    operation: "multiAccessHistory",
    read: (client) => client.multiAccessHistory(upStream.imsi),
    sample: expect.arrayContaining([expect.objectContaining(connection)]),
  },
];

describe.each(readings)("reading $operation", ({ operation, read, sample }) => {
  it("is answered by a new token after one 401", async () => {
    await icm.signIn();
    await sandbox.control("POST", "faults", { operation, kind: "unauthorized" });
    expect(await read(icm)).toEqual(sample);
    expect(await sandbox.heard(operation)).toMatchObject([{ status: 401 }, { status: 200 }]);
    expect(await sandbox.heard("token")).toHaveLength(2);
  });

  it("fails when a new token is refused too, and is not asked a third time", async () => {
    await sandbox.control("POST", "faults", { operation, kind: "unauthorized", times: 9 });
    expect(await failureOf(read(icm))).toMatchObject({
      delivery: "answered",
      code: "unauthorized",
      status: 401,
    });
    expect(await sandbox.heard(operation)).toMatchObject([{ status: 401 }, { status: 401 }]);
  });

  it.each([500, 503])("fails at HTTP %s, with the status", async (status) => {
    await sandbox.control("POST", "faults", { operation, kind: `status${status}`, times: 9 });
    expect(await failureOf(read(icm))).toMatchObject({
      delivery: "answered",
      code: "http_status",
      status,
    });
    expect(await sandbox.heard(operation)).toMatchObject([{ status }]);
  });
});
