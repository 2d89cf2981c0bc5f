import { afterEach, describe, expect, it } from "vitest";
import type { IcmClient } from "@/lib/upstream/icm/client";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import { memoryTokens } from "@/lib/upstream/testing/memory-tokens";
import {
  answer,
  type Reply,
  type StubCarrier,
  stubCarrier,
} from "@/lib/upstream/testing/stub-carrier";
import { icmClient, icmReplies } from "@/lib/upstream/testing/stub-icm";

const IMSI = "440130000096017";
const BASE = "/icms-esim/v3/tenants/550e8400e29b41d4a716446655440000";
const badRequest = { message: "Bad Request", detail: "path parameter 'imsi' is invalid" };

let stub: StubCarrier | undefined;

afterEach(async () => {
  await stub?.close();
});

async function against(reply: Reply): Promise<{ icm: IcmClient; stub: StubCarrier }> {
  stub = await stubCarrier(icmReplies(reply));
  const token = { token: "token-0", expiresAt: new Date("2099-01-01T00:00:00Z") };
  return { icm: icmClient(stub, memoryTokens(token)), stub };
}

const japan = { userCountry: "Japan", userNetwork: "NTT DoCoMo, Inc." };
const daily = { date: "2021-01-01", dailyUsage: 1000, dailyUpUsage: null, dailyDownUsage: null };
const monthly = {
  date: "2021-01",
  monthlyUsage: 1000,
  monthlyUpUsage: null,
  monthlyDownUsage: null,
};
const policy = { plan: "fixed", limit: [3072, 10240], dedicatedPlan: false };
const pattern = { plan: "fixed", limit: [102400, 1048576, 5242880] };
const multiAccess = {
  hsn: "013AAA0028",
  iccid: "8981120000000402899",
  imsi: "440130000096019",
  imsi_2: "901370001418959",
  last_connected_carrier: "nttc",
  imei: "A355927115114020",
  updated_at: "2023-11-02T00:00:00",
};
const connection = {
  created_at: "2023-10-19T10:13:21",
  ef_iccid: "8981120000002260832",
  ef_imsi: "440130000236084",
  imei: "A355927115114020",
  applet_state: "01",
};

const reads: [string, (icm: IcmClient) => Promise<unknown>, string, unknown, unknown][] = [
  ["policies", (icm) => icm.policies(), "/policies", { policies: [policy] }, [policy]],
  [
    "daily usage",
    (icm) => icm.dailyUsage(IMSI, { startDate: "2021-02-04", endDate: "2021-02-06" }),
    `/profiles/${IMSI}/usage/daily?startDate=2021-02-04&endDate=2021-02-06`,
    { dailyProfileUsage: [{ ...daily, ...japan }] },
    [{ ...daily, ...japan }],
  ],
  [
    "monthly usage",
    (icm) => icm.monthlyUsage(IMSI, { startMonth: "2021-01", endMonth: "2021-03" }),
    `/profiles/${IMSI}/usage/monthly?startMonth=2021-01&endMonth=2021-03`,
    { monthlyProfileUsage: [{ ...monthly, ...japan }] },
    [{ ...monthly, ...japan }],
  ],
  [
    "limit patterns",
    (icm) => icm.limitPatterns(),
    "/limitPatterns",
    { limitPattern: [pattern] },
    [pattern],
  ],
  [
    "multi-access",
    (icm) => icm.multiAccess(IMSI),
    `/profiles/${IMSI}/multiAccess`,
    multiAccess,
    { ...multiAccess, updated_at: new Date("2023-11-01T15:00:00Z") },
  ],
  [
    "multi-access history",
    (icm) => icm.multiAccessHistory(IMSI),
    `/profiles/${IMSI}/multiAccess/history`,
    [connection],
    [{ ...connection, created_at: new Date("2023-10-19T01:13:21Z") }],
  ],
  [
    "transaction",
    async (icm) => (await icm.transaction("tran-20200807-00003"))?.transactionStatus,
    "/transactions/tran-20200807-00003?status=all",
    { transactionStatus: "success", transactionEndedAt: "2020-08-07 10:44:00" },
    "success",
  ],
];

describe.each(reads)("%s", (_name, read, path, body, result) => {
  it("asks with GET and the token, and gives what came", async () => {
    const { icm, stub } = await against(answer(200, body));
    expect(await read(icm)).toEqual(result);
    expect(stub.seen).toHaveLength(1);
    expect(stub.seen[0]).toMatchObject({ method: "GET", path: BASE + path, body: "" });
    expect(stub.seen[0]?.headers["x-auth-token"]).toBe("token-0");
  });

  it("fails with the carrier's words at a 400", async () => {
    const { icm } = await against(answer(400, badRequest));
    expect(await failureOf(read(icm))).toMatchObject({
      delivery: "answered",
      code: "http_status",
      status: 400,
      detail: "path parameter 'imsi' is invalid",
    });
  });

  it("fails as unreadable when the answer has another shape", async () => {
    const { icm } = await against(answer(200, { unexpected: true }));
    expect(await failureOf(read(icm))).toMatchObject({ code: "unreadable_answer", status: 200 });
  });
});

describe("a line's profile", () => {
  it("is asked for by its IMSI, and its PUKs stay out of the error when it cannot be read", async () => {
    const { icm, stub } = await against(answer(200, { iccid: 1, puk1: "53946058" }));
    const error = await failureOf(icm.profile(IMSI));
    expect(stub.seen[0]?.path).toBe(`${BASE}/profiles/${IMSI}`);
    expect(error.message).toContain("iccid: expected string, 1 came; msisdn: expected string");
    expect(`${error.message}${JSON.stringify(error.exchange)}`).not.toContain("53946058");
  });
});

describe("404", () => {
  it("means: not a multi-access SIM, and: a tid that cannot be looked up", async () => {
    const { icm } = await against(answer(404, ""));
    expect(await icm.multiAccess(IMSI)).toBeNull();
    expect(await icm.transaction("tran-1")).toBeNull();
  });

  it("is a failure elsewhere", async () => {
    const { icm } = await against(answer(404, { message: "Not Found" }));
    const error = await failureOf(icm.multiAccessHistory(IMSI));
    expect(error).toMatchObject({ code: "http_status", status: 404, detail: "Not Found" });
    expect(await failureOf(icm.profile(IMSI))).toMatchObject({ status: 404 });
  });
});

describe("a read that breaks", () => {
  it("is repeated once", async () => {
    let asked = 0;
    const { icm } = await against((response, seen) => {
      asked += 1;
      if (asked === 1) response.destroy();
      else answer(200, { policies: [] })(response, seen);
    });
    expect(await icm.policies()).toEqual([]);
  });
});

describe("an argument that is a mistake of the program", () => {
  it("is a TypeError, and nothing is asked", async () => {
    const { icm, stub } = await against(answer(200, {}));
    await expect(icm.profile("44013/../x")).rejects.toThrow(TypeError);
    await expect(icm.transaction("..")).rejects.toThrow(TypeError);
    const days = { startDate: "2021-2-4", endDate: "2021-02-06" };
    await expect(icm.dailyUsage(IMSI, days)).rejects.toThrow("startDate");
    const months = { startMonth: "2021-13", endMonth: "2021-12" };
    await expect(icm.monthlyUsage(IMSI, months)).rejects.toThrow("startMonth");
    expect(stub.seen).toEqual([]);
  });
});
