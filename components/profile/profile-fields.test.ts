import { describe, expect, it } from "vitest";
import { PROFILE_GROUPS, unknownFields } from "./profile-fields";

/** プロファイル情報参照API, response sample: its 27 fields in their order. */
const DOCUMENTED = [
  "iccid",
  "msisdn",
  "provider",
  "profileStatus",
  "esimStatus",
  "plan",
  "limit",
  "upLimit",
  "downLimit",
  "puk1",
  "puk2",
  "cn",
  "cnActIpAddress",
  "cnSbyIpAddress",
  "upStream",
  "icgw",
  "icgwInProgress",
  "icgwEastIpAddress",
  "icgwWestIpAddress",
  "shareId",
  "billingSpan",
  "expDate",
  "multiAccess",
  "unoTsl",
  "unoTslPoi1IpAddress",
  "unoTslPoi2IpAddress",
  "simGroupId",
];

describe("the panel of a line's facts", () => {
  it("has every field of the document once", () => {
    const shown = PROFILE_GROUPS.flatMap((group) => Object.keys(group.fields));
    expect(shown.toSorted()).toEqual(DOCUMENTED.toSorted());
  });

  it("shows what the document does not have as it came", () => {
    const snapshot = {
      iccid: "8981",
      plan: "payg",
      newText: "x",
      newFlag: false,
      newList: [1, null],
    };
    expect(unknownFields(snapshot)).toEqual([
      ["newText", "x"],
      ["newFlag", "false"],
      ["newList", "[1,null]"],
    ]);
  });
});
