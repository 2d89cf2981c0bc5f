import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { carrierTokens } from "@/lib/db/schema/carriers";
import { tokenStore } from "@/lib/domain/carriers/token-store";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

describe("tokenStore", () => {
  const expiresAt = new Date("2026-11-22T12:00:00Z");

  it("gives back the token that any process wrote last, and keeps it sealed", async () => {
    const store = tokenStore("trial/icm/one", "icm");
    expect(await store.read()).toBeNull();
    await store.write({ token: "gAAAAAB-first", expiresAt });
    await store.write({ token: "gAAAAAB-second", expiresAt });
    expect(await tokenStore("trial/icm/one", "icm").read()).toEqual({
      token: "gAAAAAB-second",
      expiresAt,
    });
    const [row] = await db().select().from(carrierTokens);
    expect(row?.token.includes(Buffer.from("gAAAAAB"))).toBe(false);
  });

  it("keeps environments apart", async () => {
    await tokenStore("trial/icm/two", "icm").write({ token: "of-two", expiresAt });
    expect((await tokenStore("trial/icm/one", "icm").read())?.token).not.toBe("of-two");
    expect(await tokenStore("live/icm/two", "icm").read()).toBeNull();
  });

  it("clears only the token that was refused, not one that somebody renewed meanwhile", async () => {
    const store = tokenStore("trial/icm/three", "icm");
    await store.write({ token: "new", expiresAt });
    await store.clear("old");
    expect((await store.read())?.token).toBe("new");
    await store.clear("new");
    expect(await store.read()).toBeNull();
  });
});
