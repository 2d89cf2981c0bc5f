import { verifyPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { accounts, users } from "@/lib/db/schema/staff";
import { createFirstAdmin } from "@/lib/domain/staff/create-first-admin";
import { setLocale } from "@/lib/domain/staff/set-locale";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

describe("createFirstAdmin", () => {
  it("makes one admin with a password of its own, however often and at once it is started", async () => {
    const made = await Promise.all([createFirstAdmin(), createFirstAdmin(), createFirstAdmin()]);
    const signIns = made.filter((signIn) => signIn !== null);
    expect(signIns).toHaveLength(1);
    const people = await db().select().from(users);
    expect(people).toMatchObject([{ role: "admin", email: signIns[0]?.email }]);
    const [account] = await db().select().from(accounts);
    const password = signIns[0]?.password ?? "";
    expect(password.length).toBeGreaterThanOrEqual(20);
    expect(await verifyPassword({ hash: account?.password ?? "", password })).toBe(true);
    expect(account?.password).not.toContain(password);
    expect(await createFirstAdmin()).toBeNull();
    expect(await db().$count(auditLog, eq(auditLog.action, "staff.create_first_admin"))).toBe(1);
  });
});

describe("setLocale", () => {
  it("remembers a person's language, with an audit row", async () => {
    const viewer = await desk.makeStaff("viewer");
    await setLocale(viewer, "en");
    if (viewer.actor === "program") throw new Error("a person was wanted");
    const [person] = await db().select().from(users).where(eq(users.id, viewer.actor.id));
    expect(person?.locale).toBe("en");
    expect(
      await db().select().from(auditLog).where(eq(auditLog.action, "staff.set_locale")),
    ).toMatchObject([{ actorId: viewer.actor.id, detail: { locale: "en" } }]);
  });
});
