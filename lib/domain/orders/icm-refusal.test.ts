import { describe, expect, it } from "vitest";
import { icmFieldOf, icmRefusal } from "@/lib/domain/orders/icm-refusal";

describe("icmFieldOf", () => {
  it.each([
    ["path parameter 'imsi' is invalid", "imsi"],
    ["request body 'cnSbyIpAddress' is invalid", "cnSbyIpAddress"],
    ["request body 'imsis.0.imsi' is invalid", "imsis"],
    ["request body 'limit' is unknown", "limit"],
    ['"upLimit" must be one of the policy', "upLimit"],
    ["limit is required", "limit"],
    ["upLimit and downLimit do not go together", "upLimit"],
    ["profile is in processing", null],
    ["invalid planning of limits", null],
    ["'constructor' is invalid", null],
    ["", null],
    [null, null],
  ])("finds in %j the field %s", (detail, field) => {
    expect(icmFieldOf(detail)).toBe(field);
  });
});

describe("icmRefusal", () => {
  it.each([
    [400, "bad_request"],
    [404, "not_found"],
    [409, "conflict"],
    [401, null],
    [500, null],
    [null, null],
  ])("takes HTTP %s for %s", (status, meaning) => {
    expect(icmRefusal(status)).toBe(meaning);
  });
});
