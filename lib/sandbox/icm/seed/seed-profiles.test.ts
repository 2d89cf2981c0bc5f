import { expect, test } from "vitest";
import { seedProfiles } from "@/lib/sandbox/icm/seed/seed-profiles";

const profiles = seedProfiles();
const byImsi = (imsi: string) => profiles.find((profile) => profile.imsi === imsi);
const unique = (values: unknown[]) => new Set(values).size;

test("240 profiles, one by one from 440130000096015 and 013AAA0025 on", () => {
  expect(profiles).toHaveLength(240);
  expect(profiles.at(0)).toMatchObject({ imsi: "440130000096015", hsn: "013AAA0025" });
  expect(profiles.at(5)).toMatchObject({ imsi: "440130000096020", hsn: "013AAA002A" });
  expect(profiles.at(239)).toMatchObject({ imsi: "440130000096254", hsn: "013AAA0114" });
});

test("identifiers are unique and have the carriers' forms", () => {
  const fields = profiles.map((profile) => profile.fields);
  expect(unique(profiles.map(({ imsi }) => imsi))).toBe(240);
  expect(unique(profiles.map(({ hsn }) => hsn))).toBe(240);
  expect(unique(fields.map(({ iccid }) => iccid))).toBe(240);
  for (const { hsn } of profiles) expect(hsn).toMatch(/^[0-9A-F]{10}$/);
  for (const { iccid, puk1, puk2 } of fields) {
    expect(iccid).toMatch(/^[0-9]{19}$/);
    expect(puk1).toMatch(/^[0-9]{8}$/);
    expect(puk2).toMatch(/^[0-9]{8}$/);
  }
  const numbers = fields.flatMap(({ msisdn }) => (msisdn === null ? [] : [msisdn]));
  expect(unique(numbers)).toBe(numbers.length);
  expect(numbers.filter((number) => /^81[0-9]{13}$/.test(number)).length).toBeGreaterThan(50);
  expect(numbers.filter((number) => /^0200[0-9]{10}$/.test(number)).length).toBeGreaterThan(30);
  expect(numbers.filter((number) => !/^(81[0-9]{13}|0200[0-9]{10})$/.test(number))).toEqual([]);
});

test("every profile has exactly the document's 27 fields", () => {
  for (const { fields } of profiles) {
    expect(Object.keys(fields).join(" ")).toBe(
      "iccid msisdn provider profileStatus esimStatus plan limit upLimit downLimit puk1 puk2 cn " +
        "cnActIpAddress cnSbyIpAddress upStream icgw icgwInProgress icgwEastIpAddress " +
        "icgwWestIpAddress shareId billingSpan expDate multiAccess unoTsl unoTslPoi1IpAddress " +
        "unoTslPoi2IpAddress simGroupId",
    );
  }
});

test("every state is there, and one that nobody knows", () => {
  const states: Record<string, number> = {};
  for (const { fields } of profiles) {
    states[fields.profileStatus] = (states[fields.profileStatus] ?? 0) + 1;
  }
  expect(states).toEqual({
    active: 127,
    inactive: 83,
    sleeping: 11,
    suspend: 10,
    delete: 8,
    migrating: 1,
  });
});

test.each([
  ["payg", "440130000096015", { plan: "payg", limit: 0, upStream: false }],
  ["fixed", "440130000096016", { plan: "fixed", limit: 1048576, upStream: false }],
  [
    "上り特価",
    "440130000096019",
    { plan: "fixed", limit: null, upStream: true, upLimit: 157286400, downLimit: 1048576 },
  ],
  ["closed network", "440130000096025", { cn: true, cnActIpAddress: "10.1.1.10" }],
  ["ICGW", "440130000096028", { icgw: true, icgwEastIpAddress: "10.2.1.13" }],
  ["TSL", "440130000096032", { unoTsl: true, unoTslPoi1IpAddress: "10.3.17.0/24" }],
  ["multi-access", "440130000096034", { multiAccess: true }],
  ["share", "440130000096041", { shareId: "share-0026" }],
  ["a year's billing", "440130000096037", { billingSpan: "1year", expDate: "2027-03-31" }],
  ["a deleted one", "440130000096245", { profileStatus: "delete", esimStatus: "deleted" }],
  ["an unknown state", "440130000096253", { profileStatus: "migrating" }],
])("%s: %s", (_case, imsi, fields) => {
  expect(byImsi(imsi)?.fields).toMatchObject(fields);
});

test("some are on a dedicated plan and some were topped up, which no answer tells", () => {
  expect(byImsi("440130000096030")).toMatchObject({
    dedicatedPlan: true,
    fields: { plan: "payg" },
  });
  expect(byImsi("440130000096032")).toMatchObject({
    toppedUpKb: 102400,
    fields: { plan: "fixed" },
  });
});
