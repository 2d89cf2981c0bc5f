import { SEND_NOW, type SendTimeValues } from "@/components/form/send-time";
import { type ChangeDraft, checkedDraft } from "@/components/profile-changes/change-draft";
import { TopUpSchema } from "@/lib/domain/profile-changes/change-schemas";
import type { ShownTopUp } from "@/lib/domain/profile-changes/top-ups-of-month";
import type { ResultError } from "@/lib/errors";
import { fieldMessage } from "@/lib/i18n/field-message";

/**
 * `limit` is KB as text; the rest is ours. `again`: the same amount is meant to be added once more. `named`: the code of
 * an order with this amount that the server named, which this page did not know of; empty while there is none.
 */
export type TopUpValues = SendTimeValues & { limit: string; again: boolean; named: string };

/** What the action takes of it; `after` is the code of the newest top-up of this amount that was shown. */
export type TopUpWish = { limit: number; after: string | undefined };

/** The form with nothing chosen, or with the amount of a corrected request where that is still offered. */
export function topUpValues(
  offered: readonly number[],
  request?: Readonly<Record<string, unknown>>,
): TopUpValues {
  const known = offered.find((kb) => kb === request?.limit);
  const limit = known === undefined ? "" : String(known);
  return { ...SEND_NOW, limit, again: false, named: "" };
}

/** The request as it stands. An amount of the last 24 hours needs a word that it is meant. */
export function topUpDraft(recent: readonly ShownTopUp[]) {
  return ({ limit, again, named }: TopUpValues): ChangeDraft<TopUpWish> => {
    const draft = checkedDraft(TopUpSchema, { limit }, { whole: (body) => body, filled: {} });
    if (draft.request === null) return draft;
    const seen = named || sameRecent(recent, draft.request.limit)?.code;
    if (!seen || again) {
      return { request: { ...draft.request, after: seen }, body: draft.body, problems: [] };
    }
    const message = fieldMessage("topUpAgain", { code: seen });
    return { request: null, body: draft.body, problems: [{ name: "again", message }] };
  };
}

/** The newest of the last 24 hours with this amount (KB, or its text), if there is one. */
export function sameRecent(
  recent: readonly ShownTopUp[],
  limit: number | string,
): ShownTopUp | undefined {
  return recent.find(({ limitKb }) => String(limitKb) === String(limit));
}

/** The code of the order that the server named on `again`; empty when it named none. */
export function namedAgain({ fields, params }: Pick<ResultError, "fields" | "params">): string {
  return fields?.again && params?.code ? String(params.code) : "";
}
