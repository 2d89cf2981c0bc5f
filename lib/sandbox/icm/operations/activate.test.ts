import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ACTIVATION, INACTIVE } from "@/lib/sandbox/testing/requests";
import { COMPLETION_MS, SandboxUnderTest } from "@/lib/sandbox/testing/sandbox-under-test";

let sandbox: SandboxUnderTest;

beforeEach(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterEach(() => sandbox.stop());

function activate(body: unknown) {
  return sandbox.icm("POST", `/profiles/${INACTIVE.imsi}/activate`, body);
}

test("an activation is accepted with a tid and the body as it came", async () => {
  const answer = await activate(ACTIVATION);
  expect(answer.status).toBe(202);
  expect(answer.text).toBe(
    '{"tid":"tran-20261122-00001","requestBody":{"hsn":"013AAA00A7","imsi":"440130000096145",' +
      '"plan":"fixed","limit":1048576,"cn":true,"cnActIpAddress":"10.0.1.5",' +
      '"cnSbyIpAddress":"10.0.2.5","unoTsl":false}}',
  );
});

test("the profile reads as before until the time has come, and then is in use", async () => {
  const before = await sandbox.profile(INACTIVE.imsi);
  await activate(ACTIVATION);
  sandbox.advance(COMPLETION_MS - 1);
  expect(await sandbox.profile(INACTIVE.imsi)).toEqual(before);
  sandbox.advance(1);
  expect(await sandbox.profile(INACTIVE.imsi)).toEqual({
    ...Object(before),
    msisdn: "812023284118241",
    profileStatus: "active",
    esimStatus: "enabled",
    plan: "fixed",
    limit: 1048576,
    cn: true,
    cnActIpAddress: "10.0.1.5",
    cnSbyIpAddress: "10.0.2.5",
  });
});

test("every option of an activation shows in the profile", async () => {
  const { cnActIpAddress: _act, cnSbyIpAddress: _sby, limit: _limit, ...rest } = ACTIVATION;
  const answer = await activate({
    ...rest,
    cn: false,
    upStream: true,
    upLimit: 3145728,
    downLimit: 512000,
    testMode: false,
    globalStaticIpAddressOption: true,
    billingSpan: "1year",
    icgw: true,
    unoTsl: true,
    unoTslPoi1IpAddress: "10.9.0.0/24",
    unoTslPoi2IpAddress: "10.9.1.1",
  });
  expect(answer.status).toBe(202);
  sandbox.advance(COMPLETION_MS);
  expect(await sandbox.profile(INACTIVE.imsi)).toMatchObject({
    plan: "fixed",
    limit: null,
    upStream: true,
    upLimit: 3145728,
    downLimit: 512000,
    cn: false,
    icgw: true,
    icgwEastIpAddress: "10.2.1.130",
    icgwWestIpAddress: "10.2.2.130",
    billingSpan: "1year",
    expDate: "2027-11-21",
    unoTsl: true,
    unoTslPoi1IpAddress: "10.9.0.0/24",
    unoTslPoi2IpAddress: "10.9.1.1",
  });
});

test("a second activation is answered 409 while the first is under way and after it", async () => {
  await activate(ACTIVATION);
  const during = await activate(ACTIVATION);
  expect(during.status).toBe(409);
  expect(during.json).toEqual({ message: "Conflict", detail: "profile is in processing" });
  sandbox.advance(COMPLETION_MS);
  const after = await activate(ACTIVATION);
  expect(after.status).toBe(409);
  expect(after.json).toEqual({ message: "Conflict", detail: "profile is active" });
});

test("tids count up within a day of Japan", async () => {
  const beforeMidnightInJapan = Date.parse("2026-11-22T14:59:59Z");
  sandbox.now = beforeMidnightInJapan;
  await sandbox.signIn();
  const tids: unknown[] = [];
  for (const [imsi, hsn] of [
    ["440130000096146", "013AAA00A8"],
    ["440130000096147", "013AAA00A9"],
    ["440130000096148", "013AAA00AA"],
  ]) {
    if (tids.length === 2) sandbox.advance(1000);
    const body = { ...ACTIVATION, imsi, hsn };
    const answer = await sandbox.icm("POST", `/profiles/${imsi}/activate`, body);
    tids.push(Object(answer.json).tid);
  }
  expect(tids).toEqual(["tran-20261122-00001", "tran-20261122-00002", "tran-20261123-00001"]);
});

describe("refuses with 400, changing nothing,", () => {
  test.each<[string, object, string]>([
    ["an HSN in lower case", { hsn: "013aaa00a7" }, "request body 'hsn' is invalid"],
    ["another SIM's HSN", { hsn: "013AAA0025" }, "request body 'hsn' is invalid"],
    ["no HSN", { hsn: undefined }, "request body 'hsn' is invalid"],
    ["an IMSI of 16 digits", { imsi: "4401300000961450" }, "request body 'imsi' is invalid"],
    ["another IMSI than the path", { imsi: "440130000096146" }, "request body 'imsi' is invalid"],
    ["no IMSI", { imsi: undefined }, "request body 'imsi' is invalid"],
    ["an unknown plan", { plan: "upStream" }, "request body 'plan' is invalid"],
    ["no plan", { plan: undefined }, "request body 'plan' is invalid"],
    ["no limit", { limit: undefined }, "request body 'limit' is invalid"],
    ["a limit as text", { limit: "1048576" }, "request body 'limit' is invalid"],
    ["a limit with a fraction", { limit: 1048576.5 }, "request body 'limit' is invalid"],
    ["a limit that is null", { limit: null }, "request body 'limit' is invalid"],
    ["a limit of payg with fixed", { limit: 1024 }, "request body 'limit' is invalid"],
    [
      "a limit of fixed with payg",
      { plan: "payg", limit: 52428800 },
      "request body 'limit' is invalid",
    ],
    [
      "a direction's limit without upStream",
      { upLimit: 3145728 },
      "request body 'upLimit' is invalid",
    ],
    ["the other one's as well", { downLimit: 512000 }, "request body 'downLimit' is invalid"],
    ["upStream as text", { upStream: "true" }, "request body 'upStream' is invalid"],
    ["upStream with a limit", { upStream: true }, "request body 'limit' is invalid"],
    ["upStream with payg", { upStream: true, plan: "payg" }, "request body 'plan' is invalid"],
    [
      "upStream without upLimit",
      { limit: undefined, upStream: true, downLimit: 512000 },
      "request body 'upLimit' is invalid",
    ],
    [
      "upStream without downLimit",
      { limit: undefined, upStream: true, upLimit: 3145728 },
      "request body 'downLimit' is invalid",
    ],
    [
      "a pair that no policy offers",
      { limit: undefined, upStream: true, upLimit: 3145728, downLimit: 3145728 },
      "request body 'upLimit' is invalid",
    ],
    [
      "upStream as a dedicated plan",
      {
        limit: undefined,
        upStream: true,
        upLimit: 3145728,
        downLimit: 512000,
        dedicatedPlan: true,
      },
      "request body 'dedicatedPlan' is invalid",
    ],
    [
      "fixed as a dedicated plan",
      { dedicatedPlan: true },
      "request body 'dedicatedPlan' is invalid",
    ],
    ["cn as a number", { cn: 1 }, "request body 'cn' is invalid"],
    ["no cn", { cn: undefined }, "request body 'cn' is invalid"],
    [
      "cn without an active address",
      { cnActIpAddress: undefined },
      "request body 'cnActIpAddress' is invalid",
    ],
    [
      "an address with a mask",
      { cnActIpAddress: "10.0.1.5/24" },
      "request body 'cnActIpAddress' is invalid",
    ],
    [
      "an address past 255",
      { cnSbyIpAddress: "10.0.2.256" },
      "request body 'cnSbyIpAddress' is invalid",
    ],
    [
      "the same address twice",
      { cnSbyIpAddress: "10.0.1.5" },
      "request body 'cnSbyIpAddress' is invalid",
    ],
    [
      "an active address without cn",
      { cn: false, cnSbyIpAddress: undefined },
      "request body 'cnActIpAddress' is invalid",
    ],
    [
      "a standby address without cn",
      { cn: false, cnActIpAddress: undefined },
      "request body 'cnSbyIpAddress' is invalid",
    ],
    ["no unoTsl", { unoTsl: undefined }, "request body 'unoTsl' is invalid"],
    [
      "a TSL address without unoTsl",
      { unoTslPoi1IpAddress: "10.9.0.0/24" },
      "request body 'unoTslPoi1IpAddress' is invalid",
    ],
    [
      "a second TSL address without unoTsl",
      { unoTslPoi2IpAddress: "10.9.0.0/24" },
      "request body 'unoTslPoi2IpAddress' is invalid",
    ],
    [
      "a TSL segment with a mask past 32",
      { unoTsl: true, unoTslPoi1IpAddress: "10.9.0.0/33" },
      "request body 'unoTslPoi1IpAddress' is invalid",
    ],
    ["another billing span", { billingSpan: "2year" }, "request body 'billingSpan' is invalid"],
    ["testMode as text", { testMode: "false" }, "request body 'testMode' is invalid"],
    [
      "globalStaticIpAddressOption as text",
      { globalStaticIpAddressOption: "false" },
      "request body 'globalStaticIpAddressOption' is invalid",
    ],
    ["icgw as text", { icgw: "false" }, "request body 'icgw' is invalid"],
    [
      "a field that the document does not have",
      { comment: "x" },
      "request body 'comment' is unknown",
    ],
  ])("%s", async (_case, change, detail) => {
    const answer = await activate({ ...ACTIVATION, ...change });
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ message: "Bad Request", detail });
    expect((await activate(ACTIVATION)).status).toBe(202);
  });

  test.each<[string, unknown]>([
    ["a body that is no JSON", "{"],
    ["no body", undefined],
    ["a list", []],
    ["null", "null"],
  ])("%s", async (_case, body) => {
    expect((await activate(body)).status).toBe(400);
  });

  test("a body that does not say that it is JSON", async () => {
    const answer = await sandbox.icm(
      "POST",
      `/profiles/${INACTIVE.imsi}/activate`,
      JSON.stringify(ACTIVATION),
      { headers: { "content-type": "text/plain" } },
    );
    expect(answer.status).toBe(400);
  });
});

test("payg is offered as a dedicated plan", async () => {
  const body = { ...ACTIVATION, plan: "payg", limit: 0, dedicatedPlan: true };
  expect((await activate(body)).status).toBe(202);
});
