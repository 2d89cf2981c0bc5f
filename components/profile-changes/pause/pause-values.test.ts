import { describe, expect, it } from "vitest";
import { pauseDraft, pauseValues } from "./pause-values";

const line = { imsi: "440130000096231", hsn: "013AAA00FD" };
const filled = (values: { reason?: string; lastFour?: string }) =>
  pauseDraft({ ...pauseValues(line), ...values });

describe("the form of a pause", () => {
  it("hands over the line with the reason and the digits, and sends the line alone", () => {
    const draft = filled({ reason: " not paid ", lastFour: "6231" });
    expect(draft.request).toEqual({ change: line, reason: "not paid", lastFour: "6231" });
    expect(draft.body).toEqual({ hsn: "013AAA00FD", imsi: "440130000096231" });
  });

  it("begins with both to be filled in", () => {
    expect(filled({}).problems).toEqual([
      { name: "reason", message: "required" },
      { name: "lastFour", message: "required" },
    ]);
  });

  it.each(["6232", "1326", "96231", "623", "\uff16231"])("refuses other digits: %s", (lastFour) => {
    expect(filled({ reason: "not paid", lastFour }).problems).toEqual([
      { name: "lastFour", message: "lastFour" },
    ]);
  });

  it("says of wrong digits also while the reason is missing", () => {
    expect(filled({ lastFour: "0000" }).problems).toEqual([
      { name: "reason", message: "required" },
      { name: "lastFour", message: "lastFour" },
    ]);
  });

  it("refuses a reason longer than 200 characters", () => {
    expect(filled({ reason: "x".repeat(201), lastFour: "6231" }).problems).toEqual([
      { name: "reason", message: "maxLength?max=200" },
    ]);
  });
});
