import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actorId, type Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { profileSecrets, profiles } from "@/lib/db/schema/profiles";
import { refreshProfile } from "@/lib/domain/profiles/refresh-profile";
import { revealPuks } from "@/lib/domain/profiles/reveal-puks";
import { RevealPuksInput } from "@/lib/domain/profiles/schemas";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";
/** The document's sample answer; the sandbox gives it for this line. */
const IMSI = "440130000096015";
const reason = "お客さまの端末がPUK入力を求めているため";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());

beforeEach(async () => {
  operator = await desk.makeStaff("operator");
  await db().delete(profiles);
  await db()
    .insert(profiles)
    .values([
      { environment: ENVIRONMENT, imsi: IMSI, hsn: "013AAA0025" },
      { environment: ENVIRONMENT, imsi: "440130000096016", hsn: "013AAA0026" },
    ]);
});

const recorded = () =>
  db()
    .select()
    .from(auditLog)
    .where(eq(auditLog.actorId, actorId(operator) ?? ""));

describe("revealPuks", () => {
  it("gives both PUKs and records who asked, for which line, and why", async () => {
    await refreshProfile(operator, { imsi: IMSI });
    expect(await revealPuks(operator, { imsi: IMSI, reason })).toEqual({
      puk1: "53946058",
      puk2: "53946058",
    });
    const rows = await recorded();
    expect(rows).toMatchObject([
      {
        action: "profile.reveal_puks",
        entity: "profile",
        entityId: IMSI,
        requestId: operator.requestId,
        detail: { environment: ENVIRONMENT, reason },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain("53946058");
  });

  it("records every showing, not only the first", async () => {
    await refreshProfile(operator, { imsi: IMSI });
    await revealPuks(operator, { imsi: IMSI, reason });
    await revealPuks(operator, { imsi: IMSI, reason });
    expect(await recorded()).toHaveLength(2);
  });

  it("says that they are not known before the first reading", async () => {
    await expect(revealPuks(operator, { imsi: IMSI, reason })).rejects.toMatchObject({
      code: "puk_not_known",
    });
    expect(await recorded()).toEqual([]);
  });

  it("is refused to a viewer", async () => {
    await refreshProfile(operator, { imsi: IMSI });
    const viewer = await desk.makeStaff("viewer");
    await expect(revealPuks(viewer, { imsi: IMSI, reason })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  it("does not open PUKs that were moved from another line, and has recorded the try", async () => {
    await refreshProfile(operator, { imsi: IMSI });
    await db().update(profileSecrets).set({ imsi: "440130000096016" });
    await expect(revealPuks(operator, { imsi: "440130000096016", reason })).rejects.toThrow();
    expect(await recorded()).toMatchObject([{ entityId: "440130000096016" }]);
  });

  it.each(["", "   ", "x".repeat(201)])("needs a reason: %j is none", (given) => {
    expect(RevealPuksInput.safeParse({ imsi: IMSI, reason: given }).success).toBe(false);
  });
});
