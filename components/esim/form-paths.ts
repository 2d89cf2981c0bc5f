import type { DraftForm } from "@/lib/domain/drafts/draft-forms";

/** Where each form is. */
export const FORM_PATHS: Readonly<Record<DraftForm, string>> = {
  "freebit.new": "/esim/new",
  "freebit.mnp": "/esim/mnp",
  "freebit.reissue": "/esim/reissue",
};
