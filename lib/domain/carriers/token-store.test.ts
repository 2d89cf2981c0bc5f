import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seal } from "@/lib/crypto/seal";
import { db } from "@/lib/db/client";
import { carrierTokenLeases, carrierTokens } from "@/lib/db/schema/carriers";
import { withTransaction } from "@/lib/db/transaction";
import { tokenStore } from "@/lib/domain/carriers/token-store";
import { env } from "@/lib/env";
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

  it("lets one process at a time get a token, and after one that died another", async () => {
    const [one, other] = [tokenStore("trial/icm/six", "icm"), tokenStore("trial/icm/six", "icm")];
    const release = await one.hold();
    expect(await other.hold()).toBeNull();
    expect(await tokenStore("trial/icm/seven", "icm").hold()).not.toBeNull();
    await release?.();
    expect(await other.hold()).not.toBeNull();

    await db()
      .update(carrierTokenLeases)
      .set({ until: new Date(0) });
    const inherited = await one.hold();
    expect(inherited).not.toBeNull();
    // Who was late gives back what is no longer theirs.
    await release?.();
    expect(await other.hold()).toBeNull();
  });

  it("takes a token that another secret key sealed for none, until a new one is written", async () => {
    const environment = "trial/icm/four";
    const token = seal(randomBytes(32), "gAAAAAB", `carrier_tokens/${environment}/icm`);
    await db().insert(carrierTokens).values({ environment, carrier: "icm", token, expiresAt });
    const store = tokenStore(environment, "icm");
    expect(await store.read()).toBeNull();
    await store.clear("gAAAAAB");
    await store.write({ token: "new", expiresAt });
    expect((await store.read())?.token).toBe("new");
  });

  it("keeps a token that somebody renews between looking and clearing", async () => {
    const environment = "trial/icm/five";
    const store = tokenStore(environment, "icm");
    await store.write({ token: "old", expiresAt });
    const renewed = seal(env().secretKey, "new", `carrier_tokens/${environment}/icm`);
    const clearing = await withTransaction(async (tx) => {
      const row = eq(carrierTokens.environment, environment);
      await tx.update(carrierTokens).set({ token: renewed }).where(row);
      const cleared = store.clear("old");
      // It has looked, and waits for this transaction's row.
      await expect
        .poll(async () => {
          const { rows } = await db().execute(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
          );
          return rows.length;
        })
        .toBe(1);
      return { cleared };
    });
    await clearing.cleared;
    expect((await store.read())?.token).toBe("new");
  });
});
