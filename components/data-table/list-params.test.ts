import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { listParams } from "./list-params";

const params = listParams(["imsi", "checkedAt"], { by: "imsi", desc: false });
const load = createLoader(params);

describe("a list's address", () => {
  it("gives the page and the order", () => {
    expect(load("?page=3&sort=-checkedAt")).toEqual({
      page: 3,
      sort: { by: "checkedAt", desc: true },
    });
  });

  it("falls back to the first page in the usual order", () => {
    expect(load("")).toEqual({ page: 1, sort: { by: "imsi", desc: false } });
  });

  it.each(["?page=0", "?page=-1", "?page=1.5", "?page=99999999", "?page=x"])(
    "takes no page that cannot be: %s",
    (search) => {
      expect(load(search).page).toBe(1);
    },
  );

  it("sorts by no column that is not offered", () => {
    expect(load("?sort=-puk1").sort).toEqual({ by: "imsi", desc: false });
  });

  it("is written as it is read", () => {
    expect(params.sort.serialize({ by: "checkedAt", desc: true })).toBe("-checkedAt");
  });
});
