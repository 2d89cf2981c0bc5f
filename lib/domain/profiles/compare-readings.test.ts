import { describe, expect, it } from "vitest";
import { compareReadings } from "@/lib/domain/profiles/compare-readings";

describe("compareReadings", () => {
  it("finds nothing in the same answer", () => {
    const reading = { plan: "payg", limit: 0, cn: false, shareId: null, extra: { b: [1], a: 2 } };
    expect(compareReadings(reading, { ...reading, extra: { a: 2, b: [1] } })).toEqual([]);
  });

  it("names what has changed by the carrier's name, with the value before and after", () => {
    expect(
      compareReadings(
        { profileStatus: "active", plan: "payg", limit: 0, cn: true },
        { profileStatus: "active", plan: "fixed", limit: 1048576, cn: true },
      ),
    ).toEqual([
      { name: "plan", before: "payg", after: "fixed" },
      { name: "limit", before: 0, after: 1048576 },
    ]);
  });

  it("tells null from absent, and from false, 0 and an empty text", () => {
    expect(compareReadings({ shareId: null }, {})).toEqual([{ name: "shareId", before: null }]);
    expect(compareReadings({}, { shareId: null })).toEqual([{ name: "shareId", after: null }]);
    expect(
      compareReadings({ icgw: null, limit: null, cn: "" }, { icgw: false, limit: 0, cn: null }),
    ).toEqual([
      { name: "icgw", before: null, after: false },
      { name: "limit", before: null, after: 0 },
      { name: "cn", before: "", after: null },
    ]);
  });

  it("compares fields that the document does not have, whatever is in them", () => {
    expect(
      compareReadings(
        { gone: "A", newField: { list: [1, 2], inner: { x: null } } },
        { newField: { list: [2, 1], inner: { x: null } }, come: 5 },
      ),
    ).toEqual([
      {
        name: "newField",
        before: { list: [1, 2], inner: { x: null } },
        after: { list: [2, 1], inner: { x: null } },
      },
      { name: "come", after: 5 },
      { name: "gone", before: "A" },
    ]);
  });

  it("takes names that every object inherits for fields like others", () => {
    expect(compareReadings({}, { constructor: 1 })).toEqual([{ name: "constructor", after: 1 }]);
  });

  it("never compares or hands on a PUK", () => {
    const changes = compareReadings(
      { puk1: "53946058", puk2: null, plan: "payg" },
      { puk1: "11111111", puk2: "22222222", PUK3: "33333333", plan: "fixed" },
    );
    expect(changes).toEqual([{ name: "plan", before: "payg", after: "fixed" }]);
  });
});
