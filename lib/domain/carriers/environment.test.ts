import { expect, it } from "vitest";
import { markOf } from "@/lib/domain/carriers/environment";

const TENANT = "550e8400e29b41d4a716446655440000";

it("marks environments apart, without the account's number", () => {
  const marks = ["trial/icm", "live/icm", "live/freebit"].map((name) =>
    markOf(`${name}/${TENANT}`),
  );
  expect(new Set(marks).size).toBe(3);
  expect(markOf(`trial/icm/${TENANT}`)).toBe(marks[0]);
  for (const mark of marks) expect(mark).toMatch(/^[A-Za-z0-9_-]{22}$/);
});
