import { describe, expect, it } from "vitest";
import { attentionSections } from "./attention-sections";

const proposal = {
  id: 1,
  orderId: "g",
  state: "unknown" as const,
  decision: "completed" as const,
  reason: "The line is active",
  attempts: 1,
  at: "2026-11-22T00:00:00Z",
  actorId: null,
  byName: "operator",
};

const row = (id: string, state: string, contradicted = false) => ({
  id,
  state,
  code: id,
  kind: "icm.activate",
  answer: null,
  cause: null,
  contradicted,
  needsPerson: false,
  proposal: null,
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
      { ...row("g", "unknown"), proposal },
    ];
    const found = attentionSections(rows).map(({ key, rows }) => [key, rows.map(({ id }) => id)]);
    expect(found).toEqual([
      ["proposed", ["g"]],
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
