import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { listParams } from "@/components/data-table/list-params";
import { LINE_CHOICES } from "@/lib/domain/esim/vocabulary";

const { page } = listParams([], { by: "changedAt", desc: true });

/** The choices of the list in its address; the free text is not one of them, as it may be a phone number. */
export const lineParams = { state: parseAsStringLiteral(LINE_CHOICES), page };

export const loadLineChoices = createLoader(lineParams);

export type LineListChoices = Awaited<ReturnType<typeof loadLineChoices>>;

/** The address's choices, and the text, as the verb's query. */
export function toLineQuery({ state, page }: LineListChoices, text = "") {
  return { state, page, text };
}

export type LineListQuery = ReturnType<typeof toLineQuery>;
