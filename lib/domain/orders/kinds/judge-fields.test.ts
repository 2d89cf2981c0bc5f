import { describe, expect, it } from "vitest";
import { judge, judgeFields } from "@/lib/domain/orders/kinds/judge-fields";
import { kindNamed } from "@/lib/domain/orders/kinds/registry";
import type { ShownProfile } from "@/lib/domain/profile-changes/effect";
import { profileAnswer } from "@/lib/upstream/icm/schemas/profile";

const LINE = { imsi: "440130000096015", hsn: "013AAA0025" };

/** A line that shows nothing but what is named. */
function shown(fields: Record<string, unknown>): ShownProfile {
  const {
    puk1: _,
    puk2: __,
    ...profile
  } = profileAnswer.parse({
    ...Object.fromEntries(Object.keys(profileAnswer.shape).map((name) => [name, null])),
    iccid: "8981120000000830180",
    profileStatus: "inactive",
    ...fields,
  });
  return profile;
}

type Readings = {
  before?: Record<string, unknown> | null;
  beforeTells?: boolean;
  now?: Record<string, unknown> | null;
};

/** Every field's verdict, and what they say together. */
function judged(
  kind: string,
  request: unknown,
  { before, beforeTells = true, now }: Readings,
  sinceSent = true,
) {
  const effects = kindNamed(kind).effects?.(request) ?? [];
  const fields = judgeFields(effects, {
    before: before ? shown(before) : null,
    beforeTells,
    now: now ? shown(now) : null,
    sinceSent,
  });
  return {
    fields: Object.fromEntries(fields.map(({ field, verdict }) => [field, verdict])),
    together: judge(fields),
  };
}

const ON_PAYG = { profileStatus: "active", plan: "payg", limit: 0 };
const INACTIVE = { profileStatus: "inactive" };

describe("an activation (プロファイル開通)", () => {
  const request = { ...LINE, plan: "payg", limit: 0, cn: false, unoTsl: false };

  it("is unclear where what was there before was read too long before", () => {
    const readings = { before: INACTIVE, beforeTells: false, now: ON_PAYG };
    expect(judged("icm.activate", request, readings).together).toBe("nothing");
  });

  it("is applied where the line is active with the plan, and was inactive", () => {
    expect(judged("icm.activate", request, { before: INACTIVE, now: ON_PAYG })).toEqual({
      fields: {
        profileStatus: "applied",
        plan: "applied",
        limit: "applied",
        upStream: "before",
        cn: "before",
        unoTsl: "before",
      },
      together: "applied",
    });
  });

  it("is not there where the line is as it was", () => {
    expect(judged("icm.activate", request, { before: INACTIVE, now: INACTIVE })).toMatchObject({
      fields: { profileStatus: "absent", plan: "absent", limit: "absent" },
      together: "absent",
    });
  });

  it("tells nothing by a line that was so before, nor without a reading from before", () => {
    expect(judged("icm.activate", request, { before: ON_PAYG, now: ON_PAYG }).together).toBe(
      "before",
    );
    expect(judged("icm.activate", request, { before: null, now: ON_PAYG }).together).toBe(
      "nothing",
    );
  });

  it("tells nothing by a reading from before the sending, however it looks", () => {
    const old = judged("icm.activate", request, { before: INACTIVE, now: ON_PAYG }, false);
    expect(new Set(Object.values(old.fields))).toEqual(new Set(["unclear"]));
    expect(old.together).toBe("nothing");
  });

  it("has what no answer shows, and TSL addresses in another form, as what cannot be told", () => {
    const more = {
      ...request,
      unoTsl: true,
      unoTslPoi1IpAddress: "10.20.0.0/24",
      testMode: true,
      globalStaticIpAddressOption: true,
      dedicatedPlan: true,
    };
    const now = { ...ON_PAYG, unoTsl: true, unoTslPoi1IpAddress: "10.20.0.0" };
    expect(judged("icm.activate", more, { before: INACTIVE, now })).toMatchObject({
      fields: {
        unoTsl: "applied",
        unoTslPoi1IpAddress: "unclear",
        testMode: "unclear",
        globalStaticIpAddressOption: "unclear",
        dedicatedPlan: "unclear",
      },
      together: "applied",
    });
  });
});

describe("a change of plan (料金プラン/上限値変更)", () => {
  it("is partly there where the plan has changed and the limit has not", () => {
    const request = { ...LINE, plan: "fixed", limit: 3145728 };
    const before = { ...ON_PAYG, limit: 1048576 };
    const now = { ...ON_PAYG, plan: "fixed", limit: 1048576 };
    expect(judged("icm.plan_change", request, { before, now })).toEqual({
      fields: { plan: "applied", limit: "absent", upStream: "before" },
      together: "partly",
    });
  });

  it("to 上り特価 is known by its flag and both limits", () => {
    const request = { ...LINE, plan: "fixed", upStream: true, upLimit: 1048576, downLimit: 102400 };
    const now = { ...ON_PAYG, upStream: true, upLimit: 1048576, downLimit: 102400 };
    expect(judged("icm.plan_change", request, { before: ON_PAYG, now })).toEqual({
      fields: { upStream: "applied", upLimit: "applied", downLimit: "applied" },
      together: "applied",
    });
  });
});

describe("the other changes of ICM's", () => {
  it.each([
    ["icm.suspend", "active", "sleeping"],
    ["icm.resume", "sleeping", "active"],
  ])("%s is known by the state that it leaves", (kind, from, to) => {
    const before = { profileStatus: from };
    expect(judged(kind, LINE, { before, now: { profileStatus: to } }).together).toBe("applied");
    expect(judged(kind, LINE, { before, now: before }).together).toBe("absent");
  });

  it("addresses: a standby that was not sent is not looked at", () => {
    const request = { cnActIpAddress: "10.0.1.6" };
    const before = { cnActIpAddress: "10.0.1.5", cnSbyIpAddress: "10.0.1.7" };
    const now = { cnActIpAddress: "10.0.1.6", cnSbyIpAddress: null };
    expect(judged("icm.address_change", request, { before, now })).toEqual({
      fields: { cnActIpAddress: "applied" },
      together: "applied",
    });
  });

  it("ICGW is not there while its application is in progress", () => {
    const before = { icgw: false, icgwInProgress: false };
    const now = { icgw: true, icgwInProgress: true };
    expect(judged("icm.icgw", { hsn: LINE.hsn }, { before, now })).toEqual({
      fields: { icgw: "applied", icgwInProgress: "absent" },
      together: "partly",
    });
  });

  it.each(["icm.top_up", "icm.comment", "freebit.new"])("of %s nothing is to be seen", (kind) => {
    expect(kindNamed(kind).effects).toBeNull();
  });
});
