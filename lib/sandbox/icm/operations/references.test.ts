import { afterAll, beforeAll, expect, test } from "vitest";
import { exchange } from "@/lib/sandbox/testing/exchange";
import { CLOSED_NETWORK, IN_USE, INACTIVE } from "@/lib/sandbox/testing/requests";
import { SandboxUnderTest } from "@/lib/sandbox/testing/sandbox-under-test";

let sandbox: SandboxUnderTest;

beforeAll(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterAll(() => sandbox.stop());

test("料金プラン参照 answers the document's policies", async () => {
  const answer = await sandbox.icm("GET", "/policies");
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual({
    policies: [
      {
        plan: "payg",
        limit: [
          0, 1024, 10240, 30720, 51200, 102400, 307200, 512000, 1048576, 3145728, 5242880, 10485760,
          31457280,
        ],
        dedicatedPlan: false,
      },
      {
        plan: "fixed",
        limit: [
          3072, 10240, 30720, 51200, 102400, 512000, 1048576, 3145728, 7340032, 10485760, 15728640,
          20971520, 31457280, 52428800,
        ],
        dedicatedPlan: false,
      },
      {
        plan: "upStream",
        limit: [
          { up: 3145728, down: 512000 },
          { up: 3145728, down: 1048576 },
          { up: 52428800, down: 512000 },
          { up: 52428800, down: 1048576 },
          { up: 104857600, down: 512000 },
          { up: 104857600, down: 1048576 },
          { up: 157286400, down: 512000 },
          { up: 157286400, down: 1048576 },
          { up: 314572800, down: 512000 },
          { up: 314572800, down: 1048576 },
          { up: 524288000, down: 512000 },
          { up: 524288000, down: 1048576 },
        ],
        dedicatedPlan: false,
      },
      {
        plan: "payg",
        limit: [
          0, 1024, 10240, 30720, 51200, 102400, 307200, 512000, 1048576, 3145728, 5242880, 10485760,
          31457280,
        ],
        dedicatedPlan: true,
      },
    ],
  });
});

test("追加容量一覧取得 answers the document's patterns", async () => {
  const answer = await sandbox.icm("GET", "/limitPatterns");
  expect(answer.status).toBe(200);
  expect(answer.json).toEqual({
    limitPattern: [{ plan: "fixed", limit: [102400, 1048576, 5242880] }],
  });
});

test("プロファイル情報参照 answers the document's 27 fields, in its order", async () => {
  const answer = await sandbox.icm("GET", `/profiles/${CLOSED_NETWORK.imsi}`);
  expect(answer.status).toBe(200);
  expect(answer.text).toBe(
    JSON.stringify({
      iccid: "8981120000000830180",
      msisdn: "812023284118111",
      provider: "nttc",
      profileStatus: "active",
      esimStatus: "enabled",
      plan: "payg",
      limit: 0,
      upLimit: null,
      downLimit: null,
      puk1: "53946058",
      puk2: "53946058",
      cn: true,
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.2.5",
      upStream: false,
      icgw: false,
      icgwInProgress: false,
      icgwEastIpAddress: null,
      icgwWestIpAddress: null,
      shareId: null,
      billingSpan: null,
      expDate: null,
      multiAccess: false,
      unoTsl: false,
      unoTslPoi1IpAddress: null,
      unoTslPoi2IpAddress: null,
      simGroupId: "dfec0e39-3edf-4a39-bcb3-aab8e627a0ee",
    }),
  );
});

test("a profile that was never activated has no number, plan or limit", async () => {
  expect(await sandbox.profile(INACTIVE.imsi)).toMatchObject({
    msisdn: null,
    profileStatus: "inactive",
    esimStatus: "disabled",
    plan: null,
    limit: null,
  });
});

test.each([
  ["another tenant", "/icms-esim/v3/tenants/00000000000000000000000000000000/policies", "tenantId"],
  ["a malformed tenant", "/icms-esim/v3/tenants/TENANT/policies", "tenantId"],
])("%s is answered 400 in the document's form", async (_case, path, parameter) => {
  const answer = await exchange(sandbox.url + path, {
    headers: { "x-auth-token": sandbox.token },
  });
  expect(answer.status).toBe(400);
  expect(answer.json).toEqual({
    message: "Bad Request",
    detail: `path parameter '${parameter}' is invalid`,
  });
});

test.each([
  ["GET", "/profiles/{imsi}"],
  ["POST", "/profiles/{imsi}/activate"],
  ["PUT", "/profiles/{imsi}/plan"],
  ["POST", "/profiles/{imsi}/suspend"],
  ["POST", "/profiles/{imsi}/resume"],
  ["PUT", "/profiles/{imsi}/cn"],
  ["POST", "/profiles/{imsi}/icgw"],
  ["POST", "/profiles/{imsi}/limit"],
  ["GET", "/profiles/{imsi}/usage/daily?startDate=2021-01-01&endDate=2021-01-02"],
  ["GET", "/profiles/{imsi}/usage/monthly?startMonth=2021-01&endMonth=2021-02"],
  ["GET", "/profiles/{imsi}/multiAccess/history"],
])(
  "%s %s answers 400 for an IMSI that nobody has and for one that is none",
  async (method, path) => {
    for (const imsi of ["440139999999999", "4401300000960151", "44013000009601A"]) {
      const body = method === "GET" ? undefined : {};
      const answer = await sandbox.icm(method, path.replace("{imsi}", imsi), body);
      expect(answer.status).toBe(400);
      expect(answer.json).toEqual({
        message: "Bad Request",
        detail: "path parameter 'imsi' is invalid",
      });
    }
  },
);

test.each([
  ["a path that no operation has", "GET", `/profiles/${IN_USE.imsi}/everything`],
  ["a method that an operation does not take", "DELETE", `/profiles/${IN_USE.imsi}`],
])("%s is answered 404", async (_case, method, path) => {
  expect((await sandbox.icm(method, path)).status).toBe(404);
});
