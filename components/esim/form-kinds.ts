import type { DraftForm } from "@/lib/domain/drafts/schemas";
import type { AddKind } from "./form-values";

/** What a form is about. */
export const KIND_OF_FORM = {
  "freebit.new": "N",
  "freebit.mnp": "M",
  "freebit.reissue": "R",
} as const satisfies Record<DraftForm, AddKind>;

/** Where each form is. */
export const FORM_PATHS = {
  N: "/esim/new",
  M: "/esim/mnp",
  R: "/esim/reissue",
} as const satisfies Record<AddKind, string>;
