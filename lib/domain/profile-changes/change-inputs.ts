import { z } from "zod";
import { NotBefore } from "@/lib/domain/orders/send-time";
import { isPlainText } from "@/lib/domain/plain-text";
import { ActivationSchema } from "@/lib/domain/profile-changes/activation-schema";
import {
  AddressChangeSchema,
  IcgwSchema,
  LineSchema,
  PlanChangeSchema,
  TopUpSchema,
} from "@/lib/domain/profile-changes/change-schemas";
import { MOST_COMMENTED } from "@/lib/domain/profile-changes/comment-limits";
import { CommentSchema } from "@/lib/domain/profile-changes/comment-schema";
import { lineFields } from "@/lib/domain/profile-changes/field-schemas";

/** What every form of a change hands over beside the carrier's body, which is `change`. */
const placing = {
  submissionId: z.uuid(),
  /** The environment that the form was opened in. */
  openedIn: z.string(),
  notBefore: NotBefore.optional(),
  /** The refused or failed order that this one corrects. */
  previousOrderId: z.uuid().optional(),
};

export const ActivateInput = z.object({ ...placing, change: ActivationSchema });
export type ActivateInput = z.infer<typeof ActivateInput>;

export const ChangePlanInput = z.object({ ...placing, change: PlanChangeSchema });
export type ChangePlanInput = z.infer<typeof ChangePlanInput>;

/** Our own record of why a line is stopped or woken, and the IMSI's last four digits, typed. */
const pause = {
  change: LineSchema,
  reason: z.string().trim().min(1, "required").max(200).refine(isPlainText, "controlCharacter"),
  lastFour: z.string().min(1, "required"),
};

const lastFourFits = ({ change, lastFour }: { change: { imsi: string }; lastFour: string }) =>
  change.imsi.slice(-4) === lastFour;

const LAST_FOUR = {
  path: ["lastFour"],
  message: "lastFour",
  when: ({ issues }: { issues: readonly { path?: readonly PropertyKey[] }[] }) =>
    !issues.some(({ path }) => path?.[0] === "lastFour" || path?.[0] === "change"),
};

/** What the form of a pause fills in. */
export const PauseRequest = z.object(pause).refine(lastFourFits, LAST_FOUR);
export type PauseRequest = z.infer<typeof PauseRequest>;

export const PauseInput = z.object({ ...placing, ...pause }).refine(lastFourFits, LAST_FOUR);
export type PauseInput = z.infer<typeof PauseInput>;

const ofLine = { ...placing, imsi: lineFields.imsi };

export const ChangeAddressInput = z.object({ ...ofLine, change: AddressChangeSchema });
export type ChangeAddressInput = z.infer<typeof ChangeAddressInput>;

export const ApplyIcgwInput = z.object({ ...ofLine, change: IcgwSchema });
export type ApplyIcgwInput = z.infer<typeof ApplyIcgwInput>;

export const TopUpInput = z.object({
  ...ofLine,
  change: TopUpSchema,
  /**
   * The same amount was added within 24 hours, and it is meant to be added once more: the code of the newest such order
   * that the person saw. One that came after it was not seen, and is not covered.
   */
  after: z.string().max(40).optional(),
});
export type TopUpInput = z.infer<typeof TopUpInput>;

export const EditCommentInput = z.object({ ...placing, change: CommentSchema });
export type EditCommentInput = z.infer<typeof EditCommentInput>;

/** The lines whose comment somebody is about to edit. */
export const CommentLinesInput = z.object({
  imsis: z.array(lineFields.imsi).min(1).max(MOST_COMMENTED),
});
export type CommentLinesInput = z.infer<typeof CommentLinesInput>;
