import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { users } from "@/lib/db/schema/staff";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

it("tells the first password when the inventory cannot be filled after it", async () => {
  const written: string[] = [];
  const out = vi.spyOn(process.stdout, "write").mockImplementation((text, ...rest) => {
    written.push(String(text));
    const done = rest.at(-1);
    if (typeof done === "function") done();
    return true;
  });
  try {
    // No sandbox listens: filling fails.
    await expect(import("@/lib/commands/seed")).rejects.toThrow("fetch failed");
  } finally {
    out.mockRestore();
  }
  const told = written.filter((text) => text.includes("firstSignIn"));
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0] ?? "")).toEqual({
    firstSignIn: { email: "admin@kaitsu.local", password: expect.stringMatching(/^.{20}$/) },
  });
  expect(await db().$count(users)).toBe(1);
});
