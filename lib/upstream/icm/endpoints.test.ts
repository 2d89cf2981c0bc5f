import { describe, expect, it } from "vitest";
import { endpointTable, endpointUrl } from "@/lib/upstream/icm/endpoints";

describe("the endpoint table", () => {
  it("takes another method and path for an operation, and leaves the others", () => {
    const table = endpointTable({ suspend: "PUT /lines/{imsi}/sleep" });
    expect(table.get("suspend")).toEqual({ method: "PUT", template: "/lines/{imsi}/sleep" });
    expect(table.get("policies")).toEqual({ method: "GET", template: "/policies" });
  });

  it("takes null for a call that is not offered", () => {
    expect(endpointTable({ transaction: null }).has("transaction")).toBe(false);
  });

  it.each([
    [{ suspendd: "POST /x" }, "there is no operation suspendd"],
    [
      { suspend: "/profiles/{imsi}/suspend" },
      'suspend: "/profiles/{imsi}/suspend" is not a method',
    ],
    [{ suspend: "FETCH /profiles/{imsi}" }, "is not a method (GET, POST, PUT, PATCH, DELETE)"],
    [{ suspend: "POST https://elsewhere/{imsi}" }, "is not a method"],
    [{ suspend: "POST //elsewhere/{imsi}" }, "is not a method"],
    [{ suspend: "POST /../{imsi}" }, "is not a method"],
    [{ suspend: "POST /profiles/suspend" }, "must name imsi in braces"],
    [{ policies: "GET /policies/{imsi}" }, "must name nothing in braces"],
  ])("refuses %j readably", (overrides, sentence) => {
    expect(() => endpointTable(overrides)).toThrow(sentence);
  });
});

describe("an endpoint's URL", () => {
  const transaction = { method: "GET", template: "/transactions/{tid}?status=all" } as const;

  it("escapes what fills it", () => {
    const url = endpointUrl("https://host/v3/", transaction, { tid: "tran/1 ?" });
    expect(url.href).toBe("https://host/v3/transactions/tran%2F1%20%3F?status=all");
  });

  it("adds the query to one that is there", () => {
    const url = endpointUrl("https://host", transaction, { tid: "t" }, { a: "1" });
    expect(url.href).toBe("https://host/transactions/t?status=all&a=1");
  });
});
