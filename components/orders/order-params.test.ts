import { describe, expect, it } from "vitest";
import { loadOrderChoices, toOrderQuery } from "./order-params";

describe("the address of the list of orders", () => {
  it("gives state, kind, line and page", () => {
    const choices = loadOrderChoices(
      "?state=unknown&kind=icm.activate&imsi=440130000096015&page=2",
    );
    expect(choices).toEqual({
      state: "unknown",
      kind: "icm.activate",
      imsi: "440130000096015",
      page: 2,
    });
    expect(toOrderQuery(choices)).toBe(
      "state=unknown&kind=icm.activate&imsi=440130000096015&page=2",
    );
  });

  it("is all orders from the first page when it says nothing, or nonsense", () => {
    const all = { state: null, kind: null, imsi: null, page: 1 };
    expect(loadOrderChoices("")).toEqual(all);
    expect(loadOrderChoices("?state=a'b&kind=<x>&imsi=abc&page=0")).toEqual(all);
    expect(toOrderQuery(loadOrderChoices(""))).toBe("page=1");
  });
});
