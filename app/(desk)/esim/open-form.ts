import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { endedWords } from "@/components/esim/ended-words";
import type { EsimCorrection } from "@/components/esim/esim-form-type";
import { FORM_PATHS } from "@/components/esim/form-paths";
import type { AddKind, KnownValues } from "@/components/esim/form-values";
import type { Ctx } from "@/lib/auth/permissions";
import { FORM_OF_KIND, formOf } from "@/lib/domain/drafts/draft-forms";
import { isDraftSent } from "@/lib/domain/drafts/is-draft-sent";
import { readDraft } from "@/lib/domain/drafts/read-draft";
import { explainResult } from "@/lib/domain/esim/explain-result";
import { type Correction, readCorrection } from "@/lib/domain/esim/read-correction";
import { AppError } from "@/lib/errors";
import type { Messages } from "@/lib/i18n/messages";

export type FormParams = Record<string, string | string[] | undefined>;

/** What a form is opened with. */
export type OpenedForm = {
  known: KnownValues;
  draftId: string | null;
  draftVersion: number;
  source: string | null;
  correction: EsimCorrection | null;
};

/**
 * Reads what the address names: `draft` a draft, `begun` one that may not have been kept yet, `from` a refused order
 * to correct.
 * @throws AppError not_allowed, not_found, order_not_correctable
 */
export async function openForm(
  ctx: Ctx,
  addKind: AddKind,
  params: FormParams,
): Promise<OpenedForm> {
  const { draft, begun, from } = params;
  if (typeof draft === "string") {
    const found = await readDraft(ctx, { id: draft, form: FORM_OF_KIND[addKind] });
    return openDraft(ctx, found);
  }
  if (typeof begun === "string") {
    const found = await findBegun(ctx, addKind, begun);
    if (found) return openDraft(ctx, found);
  }
  // Back from the order that it became: the next form is another draft.
  const goesOn = typeof begun === "string" && !(await isDraftSent(ctx, begun));
  const draftId = goesOn ? begun : null;
  if (typeof from === "string") return openCorrection(ctx, addKind, from, draftId);
  return { known: {}, draftId, draftVersion: 0, source: draftId, correction: null };
}

type FoundDraft = Awaited<ReturnType<typeof readDraft>>;

async function openDraft(ctx: Ctx, draft: FoundDraft): Promise<OpenedForm> {
  const { previousOrderId, ...known } = draft.values;
  const corrected = previousOrderId ? await readCorrection(ctx, previousOrderId) : null;
  return {
    known,
    draftId: draft.id,
    draftVersion: draft.version,
    source: draft.id,
    correction: corrected && (await inWords(corrected)),
  };
}

async function openCorrection(
  ctx: Ctx,
  addKind: AddKind,
  orderId: string,
  draftId: string | null,
): Promise<OpenedForm> {
  const order = await readCorrection(ctx, orderId);
  const form = formOf(order.kind);
  if (!form) throw new AppError("order_not_correctable");
  if (form !== FORM_OF_KIND[addKind]) redirect(`${FORM_PATHS[form]}?from=${orderId}`);
  const { fields, customerReference } = order;
  return {
    known: { ...fields, ...(customerReference && { customerReference }) },
    draftId,
    draftVersion: 0,
    source: draftId ?? orderId,
    correction: await inWords(order),
  };
}

/** A form that was begun and not kept before the page was loaded anew is an empty one. */
async function findBegun(ctx: Ctx, addKind: AddKind, id: string): Promise<FoundDraft | null> {
  try {
    return await readDraft(ctx, { id, form: FORM_OF_KIND[addKind] });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

/** The order with what the carrier's answer means, in the reader's language. */
async function inWords(order: Correction): Promise<EsimCorrection> {
  const t = await getTranslations("freebit");
  const { orderId, code, resultCode, hadPassword, wrongFields, fields } = order;
  const correction = { orderId, code, resultCode, hadPassword, wrongFields, fields };
  if (resultCode === null) {
    const { key, said } = endedWords(order.answer);
    return { ...correction, said: t(key, { said }), todo: null, later: false };
  }
  const path = isCode(t, resultCode) ? (`codes.${resultCode}` as const) : "unknown";
  const later = explainResult(resultCode)?.again === "later";
  return { ...correction, said: t(`${path}.said`), todo: t(`${path}.todo`), later };
}

type Code = keyof Messages["freebit"]["codes"];
type Translator = Awaited<ReturnType<typeof getTranslations<"freebit">>>;

/** A carrier's code comes as text: the translations say whether it is known. */
function isCode(t: Translator, code: string): code is Code {
  return /^\d+$/.test(code) && t.has(`codes.${code as Code}.said`);
}
