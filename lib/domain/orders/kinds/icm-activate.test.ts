import { describe, expect, it } from "vitest";
import { kindNamed } from "@/lib/domain/orders/kinds/registry";
import { ActivationSchema } from "@/lib/domain/profile-changes/activation-schema";
import { profileAnswer } from "@/lib/upstream/icm/schemas/profile";

const wanted = (fields: Record<string, unknown> = {}) =>
  ActivationSchema.parse({
    imsi: "440130000096015",
    hsn: "013AAA0025",
    plan: "payg",
    limit: 0,
    cn: false,
    unoTsl: false,
    ...fields,
  });

const { isDone } = kindNamed("icm.activate");

/** An active line that shows nothing but 従量 without a limit. */
const shown = (fields: Record<string, unknown> = {}) => {
  const {
    puk1: _,
    puk2: __,
    ...profile
  } = profileAnswer.parse({
    ...Object.fromEntries(Object.keys(profileAnswer.shape).map((name) => [name, null])),
    iccid: "8981120000000830180",
    profileStatus: "active",
    plan: "payg",
    limit: 0,
    ...fields,
  });
  return profile;
};

describe("an activation without NTTC閉域", () => {
  it.each([
    [null, true],
    [false, true],
    [true, false],
  ])("of a profile whose cn is %s is done: %s", (cn, done) => {
    expect(isDone?.(wanted(), shown({ cn }))).toBe(done);
  });
});

describe("an activation with NTTC閉域", () => {
  it.each([
    [null, false],
    [false, false],
    [true, true],
  ])("of a profile whose cn is %s is done: %s", (cn, done) => {
    const cnActIpAddress = "10.0.1.5";
    const profile = shown({ cn, cnActIpAddress });
    expect(isDone?.(wanted({ cn: true, cnActIpAddress }), profile)).toBe(done);
  });
});
