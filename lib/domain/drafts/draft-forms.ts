import type { Case } from "@/lib/upstream/freebit/parameters";

/**
 * The kind of order that each addKind becomes, which also names the form that it is filled in with. The one table of
 * this: what else goes by the kind or the form is keyed by its values.
 */
export const FORM_OF_KIND = {
  N: "freebit.new",
  M: "freebit.mnp",
  R: "freebit.reissue",
} as const satisfies Record<Case["addKind"], string>;

export type DraftForm = (typeof FORM_OF_KIND)[Case["addKind"]];

/** A kind of order as one of the forms; undefined for another carrier's. */
export function formOf(kind: string): DraftForm | undefined {
  return Object.values(FORM_OF_KIND).find((form) => form === kind);
}
