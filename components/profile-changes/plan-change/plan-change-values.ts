import { SEND_NOW, type SendTimeValues } from "@/components/form/send-time";
import { type ChangeDraft, checkedDraft } from "@/components/profile-changes/change-draft";
import type { ChangeLine } from "@/components/profile-changes/change-line";
import type { PlanOffers } from "@/components/profile-changes/plan/plan-offers";
import {
  filledBody,
  knownPlan,
  missingLimits,
  type PlanValues,
  planChoices,
  planPart,
} from "@/components/profile-changes/plan/plan-values";
import { type PlanChange, PlanChangeSchema } from "@/lib/domain/profile-changes/change-schemas";
import { sentBody } from "@/lib/domain/profile-changes/sent-body";

export type PlanChangeValues = SendTimeValues & PlanValues & { hsn: string; imsi: string };

/** The form with the line's present plan and limit chosen, or with what a corrected request asked for. */
export function planChangeValues(
  { imsi, hsn, shown }: Pick<ChangeLine, "imsi" | "hsn" | "shown">,
  offers: PlanOffers,
  request?: Readonly<Record<string, unknown>>,
): PlanChangeValues {
  return { ...SEND_NOW, ...knownPlan(request ?? shown, offers), hsn, imsi };
}

const AsSent = PlanChangeSchema.transform((given) => PlanChangeSchema.parse(sentBody(given)));

/** The request as it stands. */
export function planChangeDraft(values: PlanChangeValues): ChangeDraft<PlanChange> {
  const { hsn, imsi } = values;
  const given = { hsn, imsi, ...planPart(values) };
  const draft = checkedDraft(AsSent, given, {
    whole: (body) => body,
    filled: filledBody(given),
  });
  if (draft.request !== null) return draft;
  const found = planChoices(values, draft.problems);
  const unsaid = missingLimits(values).filter(({ name }) => !found.some((it) => it.name === name));
  return { ...draft, problems: [...found, ...unsaid] };
}
