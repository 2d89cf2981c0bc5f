import { expect, it } from "vitest";
import { isCorrectable } from "@/lib/domain/orders/is-correctable";

it.each([
  ["rejected", [], true],
  ["failed", [], true],
  ["completed", [], false],
  ["unknown", [], false],
  ["cancelled", [], false],
  ["rejected", ["queued"], false],
  ["rejected", ["completed"], false],
  // That one is to be corrected now.
  ["rejected", ["rejected"], false],
  ["failed", ["cancelled"], true],
  ["rejected", ["cancelled", "cancelled"], true],
  ["rejected", ["cancelled", "accepted"], false],
])("a %s order whose corrections are %j can be corrected: %s", (state, next, correctable) => {
  const corrections = next.map((of) => ({ state: of }));
  expect(isCorrectable({ state, next: corrections })).toBe(correctable);
});
