import { describe, expect, it } from "vitest";
import { profileSample as sample } from "@/lib/testing/icm-profile";
import {
  hasUpDownLimits,
  type IcmPolicy,
  policiesAnswer,
} from "@/lib/upstream/icm/schemas/policies";
import { profileAnswer } from "@/lib/upstream/icm/schemas/profile";
import { transactionAnswer } from "@/lib/upstream/icm/schemas/transaction";
import { dailyUsageAnswer } from "@/lib/upstream/icm/schemas/usage";

const issuePaths = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  result.error?.issues.map(({ path }) => path.join("."));

describe("a profile", () => {
  it("of the document is read as it stands, all 27 fields", () => {
    const profile = profileAnswer.parse(sample);
    expect(profile).toEqual(sample);
    expect(Object.keys(profile)).toHaveLength(27);
  });

  it("keeps fields and states that nobody has heard of", () => {
    const newer = { ...sample, profileStatus: "hibernating", esimStatus: "lost", networkTier: 5 };
    expect(profileAnswer.parse(newer)).toEqual(newer);
  });

  it("may be empty of everything but its identity and state, as before activation", () => {
    const names = Object.keys(sample).filter((name) => !["iccid", "profileStatus"].includes(name));
    const bare = { ...sample, ...Object.fromEntries(names.map((name) => [name, null])) };
    expect(profileAnswer.safeParse(bare).success).toBe(true);
    expect(issuePaths(profileAnswer.safeParse({ ...bare, profileStatus: null }))).toEqual([
      "profileStatus",
    ]);
  });

  it.each(Object.keys(sample))("without %s is not readable", (name) => {
    const entries = Object.entries(sample).filter(([key]) => key !== name);
    expect(issuePaths(profileAnswer.safeParse(Object.fromEntries(entries)))).toEqual([name]);
  });

  it.each([
    ["limit", "0"],
    ["limit", 1.5],
    ["cn", "true"],
    ["msisdn", 812023284118111],
  ])("with %s = %j is not readable", (name, value) => {
    expect(issuePaths(profileAnswer.safeParse({ ...sample, [name]: value }))).toEqual([name]);
  });
});

describe("policies", () => {
  const read = (policy: unknown) => policiesAnswer.safeParse({ policies: [policy] });

  it("have KB limits for payg and fixed, pairs for upStream", () => {
    const payg: IcmPolicy = { plan: "payg", limit: [0, 1024], dedicatedPlan: true };
    const up: IcmPolicy = {
      plan: "upStream",
      limit: [{ up: 3145728, down: 512000 }],
      dedicatedPlan: false,
    };
    expect(policiesAnswer.parse({ policies: [payg, up] }).policies).toEqual([payg, up]);
    expect(hasUpDownLimits(payg)).toBe(false);
    expect(hasUpDownLimits(up)).toBe(true);
  });

  it("of the other plan's shape are not readable", () => {
    const pair = { up: 1, down: 1 };
    expect(read({ plan: "payg", limit: [pair], dedicatedPlan: false }).success).toBe(false);
    expect(read({ plan: "fixed", limit: [pair], dedicatedPlan: false }).success).toBe(false);
    expect(read({ plan: "upStream", limit: [1024], dedicatedPlan: false }).success).toBe(false);
  });

  it("of an unknown plan are read in either shape", () => {
    const night: IcmPolicy = { plan: "night", limit: [1024], dedicatedPlan: false };
    const burst: IcmPolicy = { plan: "burst", limit: [{ up: 1, down: 2 }], dedicatedPlan: false };
    expect(policiesAnswer.parse({ policies: [night, burst] }).policies).toEqual([night, burst]);
    expect([night, burst].map(hasUpDownLimits)).toEqual([false, true]);
  });
});

describe("a transaction", () => {
  it("has its times in Japan time, and null for those that are not there yet", () => {
    const read = transactionAnswer.parse({
      transactionStatus: "processing",
      transactionType: "profile_activate",
      transactionStartedAt: "2020-08-07 10:00:00",
      transactionUpdatedAt: "2020-08-07 10:00:05",
      transactionEndedAt: null,
      detail: { imsi: "440130000096015", limit: 1048576 },
    });
    expect(read).toEqual({
      transactionStatus: "processing",
      transactionType: "profile_activate",
      transactionStartedAt: new Date("2020-08-07T01:00:00Z"),
      transactionUpdatedAt: new Date("2020-08-07T01:00:05Z"),
      transactionEndedAt: null,
      detail: { imsi: "440130000096015", limit: 1048576 },
    });
  });

  it("needs no more than a status, which may be a new one", () => {
    expect(transactionAnswer.parse({ transactionStatus: "parked" })).toEqual({
      transactionStatus: "parked",
      transactionType: null,
      transactionStartedAt: null,
      transactionUpdatedAt: null,
      transactionEndedAt: null,
      detail: null,
    });
    expect(transactionAnswer.safeParse({}).success).toBe(false);
  });
});

describe("usage", () => {
  it("is not readable with a date of another form", () => {
    const row = {
      date: "20210101",
      dailyUsage: 1,
      dailyUpUsage: null,
      dailyDownUsage: null,
      userCountry: null,
      userNetwork: null,
    };
    const result = dailyUsageAnswer.safeParse({ dailyProfileUsage: [row] });
    expect(issuePaths(result)).toEqual(["dailyProfileUsage.0.date"]);
  });
});
