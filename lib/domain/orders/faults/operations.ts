import type { z } from "zod";
import type { Ctx } from "@/lib/auth/permissions";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { placeActivationInput } from "@/lib/domain/esim/schemas";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { activateProfile } from "@/lib/domain/profile-changes/activate-profile";
import { applyIcgw } from "@/lib/domain/profile-changes/apply-icgw";
import { changeAddress } from "@/lib/domain/profile-changes/change-address";
import * as inputs from "@/lib/domain/profile-changes/change-inputs";
import { changePlan } from "@/lib/domain/profile-changes/change-plan";
import { editComment } from "@/lib/domain/profile-changes/edit-comment";
import { resumeProfile } from "@/lib/domain/profile-changes/resume-profile";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { topUpProfile } from "@/lib/domain/profile-changes/top-up-profile";

type Place = (ctx: Ctx, form: unknown) => Promise<PlacedOrder>;

type Operation = {
  /** Its word in a column of docs/orders.md. */
  inTable: string;
  /** The sandbox's name of it, in its log and for its faults. */
  atCarrier: string;
  /** What the action does with a form: the verb's own schema, then the verb. */
  place: Place;
};

const placing =
  <Input>(
    schema: () => z.ZodType<Input>,
    verb: (ctx: Ctx, input: Input) => Promise<PlacedOrder>,
  ): Place =>
  (ctx, form) =>
    verb(ctx, schema().parse(form));

const activation = placing(placeActivationInput, placeActivation);

/** Everything that changes a line at a carrier, by the kind of its order. */
export const OPERATIONS = {
  "icm.activate": {
    inTable: "開通",
    atCarrier: "activate",
    place: placing(() => inputs.ActivateInput, activateProfile),
  },
  "icm.plan_change": {
    inTable: "プラン変更",
    atCarrier: "planChange",
    place: placing(() => inputs.ChangePlanInput, changePlan),
  },
  "icm.suspend": {
    inTable: "休止",
    atCarrier: "suspend",
    place: placing(() => inputs.PauseInput, suspendProfile),
  },
  "icm.resume": {
    inTable: "再開",
    atCarrier: "resume",
    place: placing(() => inputs.PauseInput, resumeProfile),
  },
  "icm.address_change": {
    inTable: "アドレス変更",
    atCarrier: "addressChange",
    place: placing(() => inputs.ChangeAddressInput, changeAddress),
  },
  "icm.icgw": {
    inTable: "ICGW",
    atCarrier: "icgw",
    place: placing(() => inputs.ApplyIcgwInput, applyIcgw),
  },
  "icm.top_up": {
    inTable: "容量追加",
    atCarrier: "topUp",
    place: placing(() => inputs.TopUpInput, topUpProfile),
  },
  "icm.comment": {
    inTable: "コメント",
    atCarrier: "comment",
    place: placing(() => inputs.EditCommentInput, editComment),
  },
  "freebit.new": { inTable: "PA05-41 N", atCarrier: "addAcnt", place: activation },
  "freebit.mnp": { inTable: "M", atCarrier: "addAcnt", place: activation },
  "freebit.reissue": { inTable: "R", atCarrier: "addAcnt", place: activation },
} as const satisfies Record<string, Operation>;

export type Kind = keyof typeof OPERATIONS;

/** Object.keys forgets which keys an object has. */
export const KINDS = Object.keys(OPERATIONS) as Kind[];
