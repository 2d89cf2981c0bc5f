import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CLOSED_NETWORK, IN_USE, INACTIVE, SLEEPING } from "@/lib/sandbox/testing/requests";
import { COMPLETION_MS, SandboxUnderTest } from "@/lib/sandbox/testing/sandbox-under-test";

const SUSPENDED = { hsn: "013AAA0101", imsi: "440130000096235" };
const DELETED = { hsn: "013AAA010B", imsi: "440130000096245" };
const MIGRATING = { hsn: "013AAA0113", imsi: "440130000096253" };
const PAYG = { hsn: "013AAA002A", imsi: "440130000096020" };
const UP_STREAM = { hsn: "013AAA0029", imsi: "440130000096019" };
const WITH_ICGW = { hsn: "013AAA0032", imsi: "440130000096028" };
const WITHOUT_CN = IN_USE;

let sandbox: SandboxUnderTest;

beforeEach(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterEach(() => sandbox.stop());

async function statusOf(imsi: string): Promise<unknown> {
  return Object(await sandbox.profile(imsi)).profileStatus;
}

describe("料金プラン/上限値変更", () => {
  const change = (line: { imsi: string }, body: unknown) =>
    sandbox.icm("PUT", `/profiles/${line.imsi}/plan`, body);

  test("is accepted with the body as it came and shows when its time has come", async () => {
    const answer = await change(IN_USE, { ...IN_USE, plan: "payg", limit: 512000 });
    expect(answer.status).toBe(202);
    expect(answer.json).toEqual({
      tid: "tran-20261122-00001",
      requestBody: { hsn: "013AAA0026", imsi: "440130000096016", plan: "payg", limit: 512000 },
    });
    expect(await sandbox.profile(IN_USE.imsi)).toMatchObject({ plan: "fixed", limit: 1048576 });
    sandbox.advance(COMPLETION_MS);
    expect(await sandbox.profile(IN_USE.imsi)).toMatchObject({ plan: "payg", limit: 512000 });
  });

  test("goes to 上り特価 and back", async () => {
    const up = { ...IN_USE, plan: "fixed", upStream: true, upLimit: 52428800, downLimit: 512000 };
    expect((await change(IN_USE, up)).status).toBe(202);
    sandbox.advance(COMPLETION_MS);
    expect(await sandbox.profile(IN_USE.imsi)).toMatchObject({
      plan: "fixed",
      limit: null,
      upStream: true,
      upLimit: 52428800,
      downLimit: 512000,
    });
    const back = { ...IN_USE, plan: "fixed", limit: 3072, upStream: false };
    expect((await change(IN_USE, back)).status).toBe(202);
    sandbox.advance(COMPLETION_MS);
    expect(await sandbox.profile(IN_USE.imsi)).toMatchObject({
      limit: 3072,
      upStream: false,
      upLimit: null,
      downLimit: null,
    });
  });

  test.each<[string, object, string]>([
    ["no limit", { limit: undefined }, "request body 'limit' is invalid"],
    ["a limit that no policy offers", { limit: 1 }, "request body 'limit' is invalid"],
    ["an unknown plan", { plan: "free" }, "request body 'plan' is invalid"],
    ["another SIM", { hsn: "013AAA0025" }, "request body 'hsn' is invalid"],
    ["another profile", { imsi: "440130000096015" }, "request body 'imsi' is invalid"],
    ["an unknown field", { cn: false }, "request body 'cn' is unknown"],
  ])("refuses %s with 400", async (_case, wrong, detail) => {
    const answer = await change(IN_USE, { ...IN_USE, plan: "fixed", limit: 1048576, ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ message: "Bad Request", detail });
  });
});

describe("利用休止 and 利用再開", () => {
  test("an active profile sleeps and wakes again", async () => {
    const slept = await sandbox.icm("POST", `/profiles/${IN_USE.imsi}/suspend`, IN_USE);
    expect(slept.status).toBe(202);
    expect(slept.json).toEqual({ tid: "tran-20261122-00001", requestBody: IN_USE });
    expect(await statusOf(IN_USE.imsi)).toBe("active");
    sandbox.advance(COMPLETION_MS);
    expect(await statusOf(IN_USE.imsi)).toBe("sleeping");

    const woken = await sandbox.icm("POST", `/profiles/${IN_USE.imsi}/resume`, IN_USE);
    expect(woken.status).toBe(202);
    expect(woken.json).toEqual({ tid: "tran-20261122-00002", requestBody: IN_USE });
    sandbox.advance(COMPLETION_MS);
    expect(await statusOf(IN_USE.imsi)).toBe("active");
  });

  test.each(["suspend", "resume"])("%s refuses what does not fit with 400", async (operation) => {
    for (const body of [
      { imsi: IN_USE.imsi },
      { hsn: IN_USE.hsn },
      { ...IN_USE, hsn: SLEEPING.hsn },
      { ...IN_USE, imsi: SLEEPING.imsi },
      { ...IN_USE, plan: "fixed" },
      undefined,
    ]) {
      const answer = await sandbox.icm("POST", `/profiles/${IN_USE.imsi}/${operation}`, body);
      expect(answer.status).toBe(400);
    }
  });
});

describe("NTTC閉域接続用アドレス変更", () => {
  const change = (imsi: string, body: unknown) => sandbox.icm("PUT", `/profiles/${imsi}/cn`, body);
  const addresses = { cnActIpAddress: "10.0.0.2", cnSbyIpAddress: "10.0.1.2" };

  test("is accepted without a body and shows when its time has come", async () => {
    const answer = await change(CLOSED_NETWORK.imsi, addresses);
    expect(answer.status).toBe(202);
    expect(answer.text).toBe("");
    expect(await sandbox.profile(CLOSED_NETWORK.imsi)).toMatchObject({
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.2.5",
    });
    sandbox.advance(COMPLETION_MS);
    expect(await sandbox.profile(CLOSED_NETWORK.imsi)).toMatchObject(addresses);
  });

  test("a standby address that is left out is cleared", async () => {
    await change(CLOSED_NETWORK.imsi, { cnActIpAddress: "10.0.0.2" });
    sandbox.advance(COMPLETION_MS);
    expect(await sandbox.profile(CLOSED_NETWORK.imsi)).toMatchObject({
      cnActIpAddress: "10.0.0.2",
      cnSbyIpAddress: null,
    });
  });

  test.each<[string, string, object, string]>([
    ["no active address", CLOSED_NETWORK.imsi, { cnSbyIpAddress: "10.0.1.2" }, "cnActIpAddress"],
    ["a blank one", CLOSED_NETWORK.imsi, { cnActIpAddress: "" }, "cnActIpAddress"],
    ["a mask", CLOSED_NETWORK.imsi, { cnActIpAddress: "10.0.0.2/32" }, "cnActIpAddress"],
    [
      "a standby address that is none",
      CLOSED_NETWORK.imsi,
      { ...addresses, cnSbyIpAddress: "fe80::1" },
      "cnSbyIpAddress",
    ],
    [
      "one address twice",
      CLOSED_NETWORK.imsi,
      { ...addresses, cnSbyIpAddress: "10.0.0.2" },
      "cnSbyIpAddress",
    ],
    ["a profile without closed network", WITHOUT_CN.imsi, addresses, "cnActIpAddress"],
  ])("refuses %s with 400", async (_case, imsi, body, field) => {
    const answer = await change(imsi, body);
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      message: "Bad Request",
      detail: `request body '${field}' is invalid`,
    });
  });

  test("refuses an unknown field with 400", async () => {
    expect((await change(CLOSED_NETWORK.imsi, { ...addresses, hsn: "x" })).status).toBe(400);
  });
});

describe("ICGW利用申込み", () => {
  const apply = (line: { imsi: string }, body: unknown) =>
    sandbox.icm("POST", `/profiles/${line.imsi}/icgw`, body);

  test("shows as in progress, then with its addresses", async () => {
    const answer = await apply(IN_USE, { hsn: IN_USE.hsn });
    expect(answer.status).toBe(202);
    expect(answer.json).toEqual({
      tid: "tran-20261122-00001",
      requestBody: { hsn: "013AAA0026" },
    });
    expect(await sandbox.profile(IN_USE.imsi)).toMatchObject({
      icgw: false,
      icgwInProgress: true,
      icgwEastIpAddress: null,
    });
    sandbox.advance(COMPLETION_MS);
    expect(await sandbox.profile(IN_USE.imsi)).toMatchObject({
      icgw: true,
      icgwInProgress: false,
      icgwEastIpAddress: "10.2.1.1",
      icgwWestIpAddress: "10.2.2.1",
    });
  });

  test("is answered 409 by a profile that has it", async () => {
    expect((await apply(WITH_ICGW, { hsn: WITH_ICGW.hsn })).status).toBe(409);
  });

  test("refuses no HSN, another SIM's HSN and an unknown field with 400", async () => {
    for (const body of [{}, { hsn: SLEEPING.hsn }, { ...IN_USE }]) {
      expect((await apply(IN_USE, body)).status).toBe(400);
    }
  });
});

describe("容量追加", () => {
  const topUp = (line: { imsi: string }, body: unknown) =>
    sandbox.icm("POST", `/profiles/${line.imsi}/limit`, body);

  test("is done at once, with a tid of its own form, and does not show in the profile", async () => {
    const before = await sandbox.profile(IN_USE.imsi);
    const answer = await topUp(IN_USE, { limit: 102400 });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      tid: "tran-sdp-20261122-120000-0001",
      requestBody: { limit: 102400 },
    });
    await topUp(IN_USE, { limit: 1048576 });
    expect(await sandbox.profile(IN_USE.imsi)).toEqual(before);
    const inside = await sandbox.control("GET", `profiles/${IN_USE.imsi}`);
    expect(inside.json).toMatchObject({ toppedUpKb: 1150976 });
  });

  test.each<[string, { imsi: string }, unknown]>([
    ["a volume that is not offered", IN_USE, { limit: 102401 }],
    ["a volume as text", IN_USE, { limit: "102400" }],
    ["no volume", IN_USE, {}],
    ["an unknown field", IN_USE, { limit: 102400, hsn: "013AAA0026" }],
    ["a payg profile", PAYG, { limit: 102400 }],
    ["a 上り特価 profile", UP_STREAM, { limit: 102400 }],
    ["a sleeping profile", SLEEPING, { limit: 102400 }],
    ["a profile that was never activated", INACTIVE, { limit: 102400 }],
  ])("refuses %s with 400", async (_case, line, body) => {
    expect((await topUp(line, body)).status).toBe(400);
  });
});

describe("a change is answered 409", () => {
  const plan = { plan: "fixed", limit: 1048576 };
  const activation = { ...plan, cn: false, unoTsl: false };
  const others = { SUSPENDED, DELETED, MIGRATING };

  test.each<[string, string, string, { imsi: string; hsn: string }, object]>([
    ["activation of an active profile", "POST", "activate", IN_USE, activation],
    ["activation of a sleeping profile", "POST", "activate", SLEEPING, activation],
    ["suspension of an inactive profile", "POST", "suspend", INACTIVE, {}],
    ["suspension of a sleeping profile", "POST", "suspend", SLEEPING, {}],
    ["resumption of an active profile", "POST", "resume", IN_USE, {}],
    ["resumption of an inactive profile", "POST", "resume", INACTIVE, {}],
    ["plan change of an inactive profile", "PUT", "plan", INACTIVE, plan],
    ["plan change of a sleeping profile", "PUT", "plan", SLEEPING, plan],
    ...Object.entries(others).flatMap(
      ([name, line]): [string, string, string, { imsi: string; hsn: string }, object][] => [
        [`activation (${name})`, "POST", "activate", line, activation],
        [`suspension (${name})`, "POST", "suspend", line, {}],
        [`resumption (${name})`, "POST", "resume", line, {}],
        [`plan change (${name})`, "PUT", "plan", line, plan],
      ],
    ),
  ])("%s", async (_case, method, path, line, rest) => {
    const answer = await sandbox.icm(method, `/profiles/${line.imsi}/${path}`, {
      ...line,
      ...rest,
    });
    expect(answer.status).toBe(409);
    expect(answer.json).toMatchObject({ message: "Conflict" });
  });

  test("for addresses and ICGW of a profile that is not active", async () => {
    const addresses = { cnActIpAddress: "10.0.0.2" };
    for (const line of [INACTIVE, SLEEPING, SUSPENDED, DELETED, MIGRATING]) {
      const cn = await sandbox.icm("PUT", `/profiles/${line.imsi}/cn`, addresses);
      const icgw = await sandbox.icm("POST", `/profiles/${line.imsi}/icgw`, { hsn: line.hsn });
      expect([cn.status, icgw.status]).toEqual([409, 409]);
    }
  });

  test("while an address change, whose tid nobody knows, is under way", async () => {
    const { imsi } = CLOSED_NETWORK;
    await sandbox.icm("PUT", `/profiles/${imsi}/cn`, { cnActIpAddress: "10.0.0.2" });
    const answer = await sandbox.icm("POST", `/profiles/${imsi}/suspend`, CLOSED_NETWORK);
    expect(answer.status).toBe(409);
    sandbox.advance(COMPLETION_MS);
    const later = await sandbox.icm("POST", `/profiles/${imsi}/suspend`, CLOSED_NETWORK);
    expect(later.status).toBe(202);
  });
});
