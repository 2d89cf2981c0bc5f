import { describe, expect, it } from "vitest";
import { choiceOfAll } from "./row-choice";

const rows = ["a", "b", "c"];
const of = (chosen: string[], full = false) =>
  choiceOfAll(rows, {
    isChosen: (row) => chosen.includes(row),
    onChoose: () => undefined,
    full,
    label: (row) => row,
    allLabel: "all",
  });

describe("the box for all rows of a page", () => {
  it("is empty, partly or wholly ticked as the rows are", () => {
    expect(of([])).toMatchObject({ all: false, some: false });
    expect(of(["b"])).toMatchObject({ all: false, some: true });
    expect(of(["a", "b", "c", "of another page"])).toMatchObject({ all: true, some: false });
  });

  it("chooses all rows unless all are chosen", () => {
    expect([of([]).next, of(["b"]).next, of(["a", "b", "c"]).next]).toEqual([true, true, false]);
  });

  it("takes back what is chosen where nothing more can be, and is closed where nothing is", () => {
    expect(of(["b"], true)).toMatchObject({ next: false, disabled: false });
    expect(of([], true).disabled).toBe(true);
    expect(of([]).disabled).toBe(false);
  });
});
