import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { markOf } from "@/lib/domain/carriers/environment";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { placeActivationInput } from "@/lib/domain/esim/schemas";
import { activateProfile } from "@/lib/domain/profile-changes/activate-profile";
import { applyIcgw } from "@/lib/domain/profile-changes/apply-icgw";
import { changeAddress } from "@/lib/domain/profile-changes/change-address";
import * as inputs from "@/lib/domain/profile-changes/change-inputs";
import { changePlan } from "@/lib/domain/profile-changes/change-plan";
import { editComment } from "@/lib/domain/profile-changes/edit-comment";
import { resumeProfile } from "@/lib/domain/profile-changes/resume-profile";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { topUpProfile } from "@/lib/domain/profile-changes/top-up-profile";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { madeUpLine, ordersOf, refusalOf } from "@/lib/testing/icm-lines";
import { sandboxLog } from "@/lib/testing/witness";

const TENANT = "550e8400e29b41d4a716446655440000";

let desk: TestDesk;
let operator: Ctx;

/** A desk in live mode, its carriers the sandbox under live names. */
beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  vi.stubEnv("KAITSU_MODE", "live");
  vi.stubEnv("ICM_BASE_URL", `${desk.sandboxUrl}/icms-esim/v3`);
  vi.stubEnv("ICM_KEYSTONE_URL", `${desk.sandboxUrl}/keystone/v3`);
  vi.stubEnv("ICM_TENANT_ID", TENANT);
  vi.stubEnv("ICM_API_KEY", "sandbox-key");
  vi.stubEnv("ICM_API_SECRET", "sandbox-secret");
  vi.stubEnv("FREEBIT_BASE_URL", `${desk.sandboxUrl}/emptool/api`);
  vi.stubEnv("FREEBIT_OEM_ID", "sandbox-oem");
  vi.stubEnv("FREEBIT_OEM_KEY", "sandbox-oem-key");
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());

const imsi = "440138000009901";
const hsn = "0AC0009901";
const line = { imsi, hsn };
const pause = { change: line, reason: "お客様の希望", lastFour: "9901" };
const comment = { imsis: [{ imsi }], comment: "A-12" };
const activation = { eid: "89049032000000000000000000070151", simKind: "E0", addKind: "N" };

type Form = { submissionId: string; openedIn: string };

const ACTIVATE = { ...line, plan: "payg", limit: 0, cn: false, unoTsl: false };
const FORMS: [string, "icm" | "freebit", (form: Form) => Promise<unknown>][] = [
  [
    "開通",
    "icm",
    (form) => activateProfile(operator, inputs.ActivateInput.parse({ ...form, change: ACTIVATE })),
  ],
  [
    "料金プラン・上限値変更",
    "icm",
    (form) => {
      const change = { ...line, plan: "payg", limit: 0 };
      return changePlan(operator, inputs.ChangePlanInput.parse({ ...form, change }));
    },
  ],
  [
    "休止",
    "icm",
    (form) => suspendProfile(operator, inputs.PauseInput.parse({ ...form, ...pause })),
  ],
  [
    "再開",
    "icm",
    (form) => resumeProfile(operator, inputs.PauseInput.parse({ ...form, ...pause })),
  ],
  [
    "アドレス変更",
    "icm",
    (form) => {
      const change = { cnActIpAddress: "10.0.0.2" };
      return changeAddress(operator, inputs.ChangeAddressInput.parse({ ...form, imsi, change }));
    },
  ],
  [
    "ICGW",
    "icm",
    (form) => applyIcgw(operator, inputs.ApplyIcgwInput.parse({ ...form, imsi, change: { hsn } })),
  ],
  [
    "容量追加",
    "icm",
    (form) => {
      const change = { limit: 102400 };
      return topUpProfile(operator, inputs.TopUpInput.parse({ ...form, imsi, change }));
    },
  ],
  [
    "コメント",
    "icm",
    (form) => editComment(operator, inputs.EditCommentInput.parse({ ...form, change: comment })),
  ],
  [
    "PA05-41",
    "freebit",
    (form) => placeActivation(operator, placeActivationInput().parse({ ...form, activation })),
  ],
];

const ACCOUNTS = { icm: TENANT, freebit: "sandbox-oem" };

describe("a form that was opened in trial mode, at a desk that is live by now", () => {
  it.each(FORMS)("is refused, and nothing is recorded or sent: %s", async (_, carrier, place) => {
    const openedIn = markOf(`trial/${carrier}/${ACCOUNTS[carrier]}`);
    expect(await refusalOf(place({ submissionId: randomUUID(), openedIn }))).toMatchObject({
      code: "environment_changed",
      params: { mode: "live" },
    });
    expect(await db().$count(orders)).toBe(0);
    expect(await sandboxLog(desk)).toEqual([]);
  });
});

describe("a form of a live desk", () => {
  const suspend = async (openedIn: string) => {
    const made = await madeUpLine();
    const change = { change: made, reason: "料金未納", lastFour: made.imsi.slice(-4) };
    const form = { submissionId: randomUUID(), openedIn };
    const placing = suspendProfile(operator, inputs.PauseInput.parse({ ...form, ...change }));
    return { made, placing };
  };

  it("is taken where it was opened at that desk", async () => {
    const { made, placing } = await suspend(markOf(`live/icm/${TENANT}`));
    await placing;
    expect(await ordersOf(made)).toMatchObject([{ environment: `live/icm/${TENANT}` }]);
  });

  it.each([`live/icm/${"0".repeat(32)}`, `live/freebit/sandbox-oem`])(
    "is refused where it was opened elsewhere: %j",
    async (elsewhere) => {
      const { made, placing } = await suspend(markOf(elsewhere));
      expect(await refusalOf(placing)).toMatchObject({ code: "environment_changed" });
      expect(await ordersOf(made)).toEqual([]);
    },
  );

  it("is refused where what it says of that is no mark", async () => {
    const { made, placing } = await suspend(`live/icm/${TENANT}`);
    expect(await refusalOf(placing)).toMatchObject({ code: "environment_changed" });
    expect(await ordersOf(made)).toEqual([]);
  });

  it("is refused without saying where it was opened", () => {
    const form = { submissionId: randomUUID(), ...pause };
    expect(inputs.PauseInput.safeParse(form).error?.issues).toMatchObject([{ path: ["openedIn"] }]);
  });
});
