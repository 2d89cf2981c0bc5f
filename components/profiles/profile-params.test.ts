import { describe, expect, it } from "vitest";
import { loadProfileChoices, toProfileQuery } from "./profile-params";

const queryOf = (search: string) => toProfileQuery(loadProfileChoices(search));

describe("the list's address", () => {
  it("gives the query that the verb takes", () => {
    expect(queryOf("?status=sleeping&plan=upStream&sort=-readAt&page=3")).toEqual({
      status: "sleeping",
      plan: "upStream",
      sort: "readAt",
      descending: true,
      page: 3,
      text: "",
    });
  });

  it("leads to the lines whose last reading failed", () => {
    expect(queryOf("?status=readFailed").status).toBe("readFailed");
  });

  it("asks for everything by IMSI when it holds nothing, or nothing that is known", () => {
    const everything = {
      status: null,
      plan: null,
      sort: "imsi",
      descending: false,
      page: 1,
      text: "",
    };
    expect(queryOf("")).toEqual(everything);
    expect(queryOf("?status=x&plan=PAYG&sort=comment&page=-1&text=090")).toEqual(everything);
  });
});
