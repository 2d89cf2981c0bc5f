import { describe, expect, it } from "vitest";
import {
  type ActivationFields,
  activationSchema,
  type EsimContract,
} from "@/lib/domain/esim/activation-schema";
import { VALID_ACTIVATIONS } from "@/lib/domain/esim/testing/valid-activations";
import { japanDate } from "@/lib/time/japan";

const { operated, person, corporation, reissue } = VALID_ACTIVATIONS;
const newLine = VALID_ACTIVATIONS.new;
const NOON = "2026-11-22T12:00:00+09:00";

function sent(fields: ActivationFields, contract: EsimContract, at = NOON) {
  return activationSchema(contract, () => japanDate(at)).parse(fields);
}

describe("what lies just inside a rule is taken", () => {
  it("a new line that ALADIN has operated on", () => {
    const request = {
      ...newLine.request,
      aladinOperated: "10",
      account: "08011112222",
      repAccount: "08000001111",
      shipDate: "20261122",
    };
    expect(sent(request, newLine.contract)).toStrictEqual(request);
  });

  it("a service account added to a master account, without its password", () => {
    const { masterPassword: _, ...rest } = person.request;
    const request = { ...rest, createType: "add" };
    expect(sent(request, person.contract)).toStrictEqual(request);
  });

  it("a reissue of an eSIM, without its product number", () => {
    const request = { ...reissue.request, reissue: { oldEid: "89049032123451234512345678901235" } };
    expect(sent(request, reissue.contract)).toStrictEqual(request);
  });

  it("a reissue with a plan under user management, without a master account", () => {
    const request = { ...reissue.request, planCode: "100K_PLAN" };
    expect(sent(request, { userManagement: true, aladinMnp: false })).toStrictEqual(request);
  });

  it("phone numbers from 11 to 14 digits, and the longest codes and accounts", () => {
    const request = {
      ...person.request,
      account: "02001234567890",
      repAccount: "08000001111",
      masterAccount: "a".repeat(64),
      masterPassword: "!~".repeat(128),
      planCode: "P".repeat(32),
      deliveryCode: "ABCDE12345",
    };
    expect(sent(request, person.contract)).toStrictEqual(request);
  });

  it.each([
    ["山".repeat(25), "太".repeat(24), "ヤ".repeat(48), "タ"],
    ["山", "太".repeat(48), "ヤ".repeat(24), "タ".repeat(25)],
  ])("a person's names of 50 characters with the space between them", (...names) => {
    const [lastnameKanji, firstnameKanji, lastnameZenKana, firstnameZenKana] = names;
    const own = { lastnameKanji, firstnameKanji, lastnameZenKana, firstnameZenKana };
    const request = { ...person.request, mnp: { ...person.request.mnp, ...own } };
    expect(sent(request, person.contract)).toStrictEqual(request);
  });

  it("a corporation's name of 50 characters with spaces inside", () => {
    const lastnameKanji = `${"髙".repeat(24)}\u3000\u3000${"﨑".repeat(24)}`;
    const lastnameZenKana = `ヴ\u3000${"ー".repeat(48)}`;
    const mnp = { ...corporation.request.mnp, lastnameKanji, lastnameZenKana };
    const request = { ...corporation.request, mnp };
    expect(sent(request, corporation.contract)).toStrictEqual(request);
  });

  it("a ship date of today in Japan from its first second on, though it is yesterday in UTC", () => {
    const request = { ...operated.request, shipDate: "20261122" };
    const first = "2026-11-21T15:00:00Z";
    expect(sent(request, operated.contract, first)).toStrictEqual(request);
    expect(() => sent(request, operated.contract, "2026-11-21T14:59:59Z")).toThrow();
  });

  it.each(["19000101", "20000229", "20261122"])("the birthday %s", (birthday) => {
    const request = { ...person.request, mnp: { ...person.request.mnp, birthday } };
    expect(sent(request, person.contract)).toStrictEqual(request);
  });

  it("an old ship date: past dates are taken", () => {
    const request = { ...operated.request, shipDate: "19991231" };
    expect(sent(request, operated.contract)).toStrictEqual(request);
  });
});
