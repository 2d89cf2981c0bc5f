import { randomUUID } from "node:crypto";
import { verifyPassword } from "better-auth/crypto";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auth } from "@/lib/auth/auth";
import { actorId, type Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { accounts, sessions, users } from "@/lib/db/schema/staff";
import { addStaff } from "@/lib/domain/staff/add-staff";
import { changeRole } from "@/lib/domain/staff/change-role";
import { disableStaff } from "@/lib/domain/staff/disable-staff";
import { enableStaff } from "@/lib/domain/staff/enable-staff";
import { giveNewPassword } from "@/lib/domain/staff/give-new-password";
import { listStaff } from "@/lib/domain/staff/list-staff";
import { AddStaffInput } from "@/lib/domain/staff/schemas";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const OPENS: Ctx = { actor: "program", requestId: randomUUID() };

let desk: TestDesk;
let admin: Ctx;
let adminId: string;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

beforeEach(async () => {
  await db().delete(users);
  admin = await desk.makeStaff("admin");
  adminId = actorId(admin) ?? "";
});

const person = (email = "hanako@example.jp") =>
  AddStaffInput.parse({ email, name: "山田花子", role: "operator" });

/** The id of the person with this address, as the table gives it. */
async function idOf(email: string): Promise<string> {
  const [found] = await db().select().from(users).where(eq(users.email, email));
  return found?.id ?? "";
}

async function addPerson(role: "viewer" | "operator" | "admin" = "operator") {
  const made = await addStaff(admin, { email: `${randomUUID()}@example.jp`, name: "x", role });
  return { ...made, staffId: await idOf(made.email) };
}

let networks = 0;
/** Each from a network of its own: sign-ins are limited by network too. */
function elsewhere(): string {
  networks += 1;
  return `203.0.113.${networks}`;
}

const signIn = (email: string, password: string) =>
  auth().handler(
    new Request("http://localhost:3000/api/auth/sign-in/email", {
      method: "POST",
      headers: {
        origin: "http://localhost:3000",
        "content-type": "application/json",
        "x-forwarded-for": elsewhere(),
      },
      body: JSON.stringify({ email, password }),
    }),
  );

const sessionsOf = (userId: string) => db().$count(sessions, eq(sessions.userId, userId));

async function lastAudit() {
  const [row] = await db().select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
  return row;
}

describe("addStaff", () => {
  it("lets a colleague sign in with the password that it hands over", async () => {
    const made = await addStaff(admin, person("  Hanako@Example.JP "));
    expect(made.email).toBe("hanako@example.jp");
    expect((await signIn("hanako@example.jp", made.password)).status).toBe(200);
    expect(await db().select().from(users).where(eq(users.email, made.email))).toMatchObject([
      { name: "山田花子", role: "operator", disabledAt: null, mustChangePassword: true },
    ]);
  });

  it("makes every password anew, of four groups of five letters and digits", async () => {
    const made = [(await addPerson()).password, (await addPerson()).password];
    expect(new Set(made).size).toBe(2);
    for (const password of made) {
      expect(password).toMatch(/^[2-9a-hjkmnp-z]{5}(-[2-9a-hjkmnp-z]{5}){3}$/);
    }
  });

  it("keeps the password in no table but as a hash, and nobody's name in the audit", async () => {
    const { email, password } = await addStaff(admin, person());
    const [account] = await db().select().from(accounts);
    expect(await verifyPassword({ hash: account?.password ?? "", password })).toBe(true);
    const audit = await lastAudit();
    expect(audit).toMatchObject({
      actorId: adminId,
      action: "staff.add",
      entity: "staff",
      entityId: await idOf(email),
      detail: { role: "operator" },
    });
    const kept = JSON.stringify([
      audit,
      await db().select().from(accounts),
      await db().select().from(users),
    ]);
    expect(kept).not.toContain(password);
    expect(JSON.stringify(audit)).not.toMatch(/hanako|山田/);
  });

  it("refuses an address that somebody has, and leaves nothing of the second person", async () => {
    await addStaff(admin, person());
    await expect(addStaff(admin, person("HANAKO@example.jp"))).rejects.toMatchObject({
      code: "invalid_input",
      fields: { email: "emailInUse" },
    });
    expect(await db().$count(users)).toBe(2);
    expect(await db().$count(accounts)).toBe(1);
  });

  it.each([
    ["no address", { email: "hanako" }],
    ["no name", { name: "  " }],
    ["a name of 61 characters", { name: "あ".repeat(61) }],
    ["a role that does not exist", { role: "owner" }],
  ])("does not take %s", (_what, wrong) => {
    const right = { email: "hanako@example.jp", name: "山田花子", role: "operator" };
    expect(AddStaffInput.safeParse(right).success).toBe(true);
    expect(AddStaffInput.safeParse({ ...right, ...wrong }).success).toBe(false);
  });
});

describe("disableStaff and enableStaff", () => {
  it("end all sign-ins at once and let none begin until the person is enabled", async () => {
    const { staffId, email, password } = await addPerson();
    await signIn(email, password);
    await signIn(email, password);
    expect(await sessionsOf(staffId)).toBe(2);

    await disableStaff(admin, { staffId });
    expect(await sessionsOf(staffId)).toBe(0);
    expect(await lastAudit()).toMatchObject({ action: "staff.disable", entityId: staffId });
    expect((await signIn(email, password)).status).toBe(401);
    expect(await sessionsOf(staffId)).toBe(0);

    await enableStaff(admin, { staffId });
    expect(await lastAudit()).toMatchObject({ action: "staff.enable", entityId: staffId });
    expect((await signIn(email, password)).status).toBe(200);
  });

  it("answer a disabled person's right password as a wrong one, to the last letter", async () => {
    const { staffId, email, password } = await addPerson();
    await disableStaff(admin, { staffId });
    const told = async (answer: Response) => ({
      status: answer.status,
      body: await answer.text(),
      cookie: answer.headers.get("set-cookie"),
    });
    const right = await told(await signIn(email, password));
    expect(right).toEqual(await told(await signIn(email, "not-this-password")));
    expect(right).toEqual(await told(await signIn("nobody@example.jp", "not-this-password")));
  });

  it("do nothing a second time", async () => {
    const { staffId } = await addPerson();
    await disableStaff(admin, { staffId });
    const before = await lastAudit();
    await disableStaff(admin, { staffId });
    expect(await lastAudit()).toEqual(before);
  });
});

describe("changeRole", () => {
  it("gives another role, and says from which to which", async () => {
    const { staffId } = await addPerson("viewer");
    await changeRole(admin, { staffId, role: "approver" });
    const [row] = await db().select().from(users).where(eq(users.id, staffId));
    expect(row?.role).toBe("approver");
    expect(await lastAudit()).toMatchObject({
      action: "staff.change_role",
      detail: { from: "viewer", to: "approver" },
    });
  });
});

describe("giveNewPassword", () => {
  it("ends the person's sign-ins, and only the new password opens", async () => {
    const { staffId, email, password } = await addPerson();
    await signIn(email, password);
    await db().update(users).set({ mustChangePassword: false }).where(eq(users.id, staffId));

    const given = await giveNewPassword(admin, { staffId });

    expect(given.email).toBe(email);
    expect(await sessionsOf(staffId)).toBe(0);
    expect((await signIn(email, password)).status).toBe(401);
    expect((await signIn(email, given.password)).status).toBe(200);
    const [row] = await db().select().from(users).where(eq(users.id, staffId));
    expect(row?.mustChangePassword).toBe(true);
    const rows = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, "staff.new_password"));
    expect(rows).toMatchObject([{ actorId: adminId, entityId: staffId, detail: {} }]);
  });
});

describe("the last administrator", () => {
  it("can be neither disabled nor given a weaker role, by nobody", async () => {
    await addPerson("operator");
    for (const who of [admin, OPENS]) {
      await expect(disableStaff(who, { staffId: adminId })).rejects.toMatchObject({
        code: "staff_last_admin",
      });
      await expect(changeRole(who, { staffId: adminId, role: "approver" })).rejects.toMatchObject({
        code: "staff_last_admin",
      });
    }
  });

  it("is the last one too when the others are disabled", async () => {
    const { staffId } = await addPerson("admin");
    await disableStaff(admin, { staffId });
    await expect(disableStaff(OPENS, { staffId: adminId })).rejects.toMatchObject({
      code: "staff_last_admin",
    });
  });

  it("stays when two administrators disable each other at the same moment", async () => {
    const { staffId } = await addPerson("admin");
    const other: Ctx = { actor: { id: staffId, role: "admin" }, requestId: randomUUID() };
    const outcomes = await Promise.allSettled([
      disableStaff(admin, { staffId }),
      disableStaff(other, { staffId: adminId }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const rows = await listStaff(OPENS);
    expect(rows.filter(({ role, disabledAt }) => role === "admin" && !disabledAt)).toHaveLength(1);
  });
});

describe("one's own account", () => {
  it("is for others to disable, to demote and to give a new password", async () => {
    await addPerson("admin");
    const staffId = adminId;
    const own = { code: "staff_own_account" };
    await expect(disableStaff(admin, { staffId })).rejects.toMatchObject(own);
    await expect(changeRole(admin, { staffId, role: "viewer" })).rejects.toMatchObject(own);
    await expect(giveNewPassword(admin, { staffId })).rejects.toMatchObject(own);
  });
});

describe("managing staff", () => {
  it.each(["viewer", "operator", "approver"] as const)("is refused to a %s", async (role) => {
    const who = await desk.makeStaff(role);
    const refused = { code: "not_allowed" };
    const staffId = adminId;
    await expect(addStaff(who, person())).rejects.toMatchObject(refused);
    await expect(changeRole(who, { staffId, role: "viewer" })).rejects.toMatchObject(refused);
    await expect(disableStaff(who, { staffId })).rejects.toMatchObject(refused);
    await expect(enableStaff(who, { staffId })).rejects.toMatchObject(refused);
    await expect(giveNewPassword(who, { staffId })).rejects.toMatchObject(refused);
    await expect(listStaff(who)).rejects.toMatchObject(refused);
  });

  it("is refused to an administrator who was demoted or disabled a moment ago", async () => {
    const { staffId } = await addPerson("admin");
    const former: Ctx = { actor: { id: staffId, role: "admin" }, requestId: randomUUID() };
    await disableStaff(admin, { staffId });
    await expect(enableStaff(former, { staffId })).rejects.toMatchObject({ code: "not_allowed" });
    await enableStaff(admin, { staffId });
    await changeRole(admin, { staffId, role: "viewer" });
    await expect(disableStaff(former, { staffId: adminId })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  it("says that somebody who does not exist is not there", async () => {
    const staffId = "nobody";
    for (const verb of [disableStaff, enableStaff, giveNewPassword]) {
      await expect(verb(admin, { staffId })).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("listStaff", () => {
  it("shows everybody, the disabled last, with their last sign-in and no secret", async () => {
    const gone = await addPerson("viewer");
    const here = await addPerson("operator");
    await signIn(here.email, here.password);
    await signIn(here.email, here.password);
    await disableStaff(admin, { staffId: gone.staffId });
    await db().update(users).set({ name: "あ" }).where(eq(users.id, gone.staffId));

    const rows = await listStaff(admin);

    expect(rows.map(({ id }) => id)).toEqual([adminId, here.staffId, gone.staffId]);
    expect(rows.map(({ lastSignInAt }) => lastSignInAt !== null)).toEqual([false, true, false]);
    expect(rows.map(({ disabledAt }) => disabledAt !== null)).toEqual([false, false, true]);
    const [latest] = await db()
      .select()
      .from(sessions)
      .where(eq(sessions.userId, here.staffId))
      .orderBy(desc(sessions.createdAt));
    const shown = Date.parse(rows[1]?.lastSignInAt ?? "");
    expect(shown).toBeGreaterThanOrEqual(latest?.createdAt.getTime() ?? Number.NaN);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      "addedAt",
      "disabledAt",
      "email",
      "id",
      "lastSignInAt",
      "mustChangePassword",
      "name",
      "role",
    ]);
  });
});
