import { describe, expect, it } from "vitest";
import { attentionSections } from "./attention-sections";

const row = (id: string, state: string, contradicted = false) => ({
  id,
  state,
  code: id,
  kind: "icm.activate",
  answer: null,
  cause: null,
  contradicted,
  placedAt: "2026-11-22T00:00:00Z",
  target: null,
  targetCount: 0,
});

describe("what needs attention", () => {
  it("stands in the order of urgency, whatever order it came in", () => {
    const rows = [
      row("a", "queued"),
      row("b", "rejected"),
      row("c", "unknown"),
      row("d", "failed"),
      row("e", "failed", true),
      row("f", "completed", true),
    ];
    const found = attentionSections(rows).map(({ key, rows }) => [key, rows.map(({ id }) => id)]);
    expect(found).toEqual([
      ["unknown", ["c"]],
      ["contradicted", ["e", "f"]],
      ["ended", ["b", "d"]],
      ["queued", ["a"]],
    ]);
  });

  it("is nothing on a calm day", () => {
    expect(attentionSections([])).toEqual([]);
  });
});
