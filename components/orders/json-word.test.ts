import { expect, it } from "vitest";
import { jsonWord } from "./json-word";

it.each([
  ["awaiting_approval", 0, "json"],
  ["queued", 0, "json"],
  ["queued", 3, "json"],
  ["sending", 1, "json"],
  ["accepted", 1, "jsonSent"],
  ["completed", 1, "jsonSent"],
  ["rejected", 2, "jsonSent"],
  ["failed", 1, "jsonSent"],
  ["unknown", 1, "jsonDoubtful"],
  ["cancelled", 0, "jsonUnsent"],
  ["cancelled", 2, "jsonUnsent"],
] as const)(
  "the JSON of an order that is %s after %i sendings is called %s",
  (state, sendCount, word) => {
    expect(jsonWord({ state, sendCount })).toBe(word);
  },
);
