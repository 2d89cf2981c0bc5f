import { randomUUID } from "node:crypto";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actorId, type Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { accounts, sessions, users } from "@/lib/db/schema/staff";
import { changeOwnPassword } from "@/lib/domain/staff/change-own-password";
import { ChangePasswordInput } from "@/lib/domain/staff/schemas";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const OLD = "old password 1";
const NEW = "新しい pass-phrase 2";

let desk: TestDesk;
let oldHash: string;
let viewer: Ctx;
let id: string;

beforeAll(async () => {
  desk = await startTestDesk();
  oldHash = await hashPassword(OLD);
});
afterAll(() => desk.close());

beforeEach(async () => {
  viewer = await desk.makeStaff("viewer");
  id = actorId(viewer) ?? "";
  await db().update(users).set({ mustChangePassword: true }).where(eq(users.id, id));
  await db().insert(accounts).values({
    id: randomUUID(),
    accountId: id,
    providerId: "credential",
    userId: id,
    password: oldHash,
  });
});

async function addSession(userId = id): Promise<string> {
  const expiresAt = new Date(Date.now() + 60_000);
  const session = { id: randomUUID(), token: randomUUID(), userId, expiresAt };
  await db().insert(sessions).values(session);
  return session.id;
}

const sessionsOf = async (userId: string) =>
  (await db().select().from(sessions).where(eq(sessions.userId, userId))).map((row) => row.id);

async function opens(password: string): Promise<boolean> {
  const [account] = await db().select().from(accounts).where(eq(accounts.userId, id));
  return verifyPassword({ hash: account?.password ?? "", password });
}

describe("changeOwnPassword", () => {
  it("takes the new password, and asks for no other at the next sign-in", async () => {
    await changeOwnPassword(viewer, { currentPassword: OLD, newPassword: NEW });
    expect([await opens(OLD), await opens(NEW)]).toEqual([false, true]);
    const [person] = await db().select().from(users).where(eq(users.id, id));
    expect(person?.mustChangePassword).toBe(false);
  });

  it("ends one's other sign-ins and nobody else's", async () => {
    const other = actorId(await desk.makeStaff("viewer")) ?? "";
    const [mine, , theirs] = [await addSession(), await addSession(), await addSession(other)];
    await changeOwnPassword(
      { ...viewer, sessionId: mine },
      { currentPassword: OLD, newPassword: NEW },
    );
    expect(await sessionsOf(id)).toEqual([mine]);
    expect(await sessionsOf(other)).toEqual([theirs]);
  });

  it("leaves an audit row in which neither password stands", async () => {
    await changeOwnPassword(viewer, { currentPassword: OLD, newPassword: NEW });
    const rows = await db().select().from(auditLog).where(eq(auditLog.actorId, id));
    expect(rows).toMatchObject([{ action: "staff.change_password", entityId: id, detail: {} }]);
    expect(JSON.stringify(rows)).not.toMatch(/password 1|phrase/);
  });

  it("changes nothing when the current password is wrong", async () => {
    const session = await addSession();
    await expect(
      changeOwnPassword(viewer, { currentPassword: "not this one", newPassword: NEW }),
    ).rejects.toMatchObject({
      code: "invalid_input",
      fields: { currentPassword: "wrongPassword" },
    });
    expect(await opens(OLD)).toBe(true);
    expect(await sessionsOf(id)).toEqual([session]);
  });

  it("looks at no more than ten wrong ones in 15 minutes", async () => {
    const guess = () =>
      changeOwnPassword(viewer, { currentPassword: "not this one", newPassword: NEW });
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, guess));
    const codes = outcomes.map((one) => one.status === "rejected" && one.reason.code);
    expect(codes.filter((code) => code === "invalid_input")).toHaveLength(10);
    await expect(
      changeOwnPassword(viewer, { currentPassword: OLD, newPassword: NEW }),
    ).rejects.toMatchObject({ code: "too_many_tries", params: { seconds: expect.any(Number) } });
    expect(await opens(OLD)).toBe(true);
  });

  it("happens once when it is asked for twice at the same moment", async () => {
    const outcomes = await Promise.allSettled([
      changeOwnPassword(viewer, { currentPassword: OLD, newPassword: NEW }),
      changeOwnPassword(viewer, { currentPassword: OLD, newPassword: `${NEW} 3` }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().$count(auditLog, eq(auditLog.actorId, id))).toBe(1);
  });

  it("is nothing that the program does", async () => {
    await expect(
      changeOwnPassword(
        { actor: "program", requestId: randomUUID() },
        { currentPassword: OLD, newPassword: NEW },
      ),
    ).rejects.toMatchObject({ code: "not_allowed" });
  });
});

describe("a new password", () => {
  const problems = (newPassword: string) => {
    const parsed = ChangePasswordInput.safeParse({ currentPassword: OLD, newPassword });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
  };

  it("has at least 12 characters and at most 128", () => {
    expect(problems("a".repeat(11))).toEqual(["newPassword"]);
    expect(problems("a".repeat(12))).toEqual([]);
    expect(problems("a".repeat(128))).toEqual([]);
    expect(problems("a".repeat(129))).toEqual(["newPassword"]);
  });

  it("is another than the current one", () => {
    expect(problems(OLD)).toEqual(["newPassword"]);
  });
});
