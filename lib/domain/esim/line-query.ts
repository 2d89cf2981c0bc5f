import { and, eq, not, type SQL } from "drizzle-orm";
import { z } from "zod";
import { esimLines } from "@/lib/db/schema/esim";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { isInState } from "@/lib/domain/esim/line-state";
import { LINE_CHOICES } from "@/lib/domain/esim/vocabulary";
import { searchCondition } from "@/lib/domain/profiles/search-condition";

/** Choices of the list; they live in the URL. */
export const LineChoices = z.object({
  state: z.enum(LINE_CHOICES).nullish(),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type LineChoices = z.infer<typeof LineChoices>;

/** What the list is asked for: the URL's choices, and free text, which travels in a body alone. */
export const LineQuery = LineChoices.extend({ text: z.string().max(100).default("") });
export type LineQuery = z.infer<typeof LineQuery>;

/** The same from a page that shows an answer already: that answer's version. */
export const LinesAgainQuery = LineQuery.extend({ known: z.string().max(40).optional() });
export type LinesAgainQuery = z.infer<typeof LinesAgainQuery>;

export function hasText({ text }: LineQuery): boolean {
  return text.trim() !== "";
}

/** The eSIM lines of this desk. */
export function isMine(): SQL {
  return eq(esimLines.environment, environmentOf("freebit"));
}

/** The lines that are asked for, as a condition on `esim_lines`. */
export function isAskedFor(query: LineQuery): SQL | undefined {
  return and(isMine(), isChosen(query), searchCondition(esimLines.searchGrams, query.text));
}

/** What was asked for in vain is no line: only who chooses it sees it, or who looks for what may be just that. */
function isChosen(query: LineQuery): SQL | undefined {
  const { state } = query;
  if (state === "all") return undefined;
  if (state) return isInState(state);
  const neverMade = isInState("neverMade");
  return neverMade && !hasText(query) ? not(neverMade) : undefined;
}
