import type { DraftForm } from "@/lib/domain/drafts/schemas";
import type { Case } from "@/lib/upstream/freebit/parameters";

/** The form, and the kind of order that it becomes, of each addKind. */
export const FORM_OF_KIND = {
  N: "freebit.new",
  M: "freebit.mnp",
  R: "freebit.reissue",
} as const satisfies Record<Case["addKind"], DraftForm>;
