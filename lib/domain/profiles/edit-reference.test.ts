import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actorId, type Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { profiles } from "@/lib/db/schema/profiles";
import { editReference } from "@/lib/domain/profiles/edit-reference";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { listProfiles } from "@/lib/domain/profiles/list-profiles";
import { EditReferenceInput, ProfileQuery } from "@/lib/domain/profiles/schemas";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";
const IMSI = "440130000096016";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

beforeEach(async () => {
  operator = await desk.makeStaff("operator");
  await db().delete(profiles);
  await db().insert(profiles).values({ environment: ENVIRONMENT, imsi: IMSI, hsn: "013AAA0026" });
});

const edit = (customerReference: string) =>
  editReference(operator, EditReferenceInput.parse({ imsi: IMSI, customerReference }));
const found = async (text: string) =>
  (await listProfiles(operator, ProfileQuery.parse({ text }))).total;

describe("editReference", () => {
  it("sets our own reference, by which the line is then found", async () => {
    await edit("  自販機 渋谷 A-12 ");
    expect((await getProfile(operator, IMSI)).customerReference).toBe("自販機 渋谷 A-12");
    expect(await found("渋谷A12")).toBe(1);
    expect(await found("96016")).toBe(1);
  });

  it("takes it away when it is blank", async () => {
    await edit("渋谷");
    await edit("   ");
    expect((await getProfile(operator, IMSI)).customerReference).toBeNull();
    expect(await found("渋谷")).toBe(0);
  });

  it("is recorded without the reference itself, which may be a person", async () => {
    await edit("山田太郎");
    const rows = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.actorId, actorId(operator) ?? ""));
    expect(rows).toMatchObject([{ action: "profile.edit_reference", entityId: IMSI }]);
    expect(JSON.stringify(rows)).not.toContain("山田");
  });

  it("changes no line of another environment", async () => {
    const other = "live/icm/550e8400e29b41d4a716446655440000";
    await db()
      .insert(profiles)
      .values({ environment: other, imsi: IMSI, hsn: "013AAA0026", customerReference: "残る" });
    await edit("新しい");
    const rows = await db().select().from(profiles).where(eq(profiles.environment, other));
    expect(rows.map((row) => row.customerReference)).toEqual(["残る"]);
  });

  it("is refused for a line that is not in the inventory, and to a viewer", async () => {
    await expect(
      editReference(operator, { imsi: "1", customerReference: "x" }),
    ).rejects.toMatchObject({ code: "profile_not_in_inventory" });
    const viewer = await desk.makeStaff("viewer");
    await expect(
      editReference(viewer, { imsi: IMSI, customerReference: "x" }),
    ).rejects.toMatchObject({ code: "not_allowed" });
  });

  it("has at most 60 characters", () => {
    const parse = (customerReference: string) =>
      EditReferenceInput.safeParse({ imsi: IMSI, customerReference }).success;
    expect([parse("あ".repeat(60)), parse("あ".repeat(61))]).toEqual([true, false]);
  });
});
