import { z } from "zod";
import { FORM_OF_KIND } from "@/lib/domain/drafts/draft-forms";

/** Fields that are typed anew every time: kept nowhere but in the order that is sent. */
const NEVER_KEPT = ["masterPassword"];

/** What stands in the form's controls, by their names; passwords are dropped at the door. */
export const DraftValues = z
  .record(z.string().max(80), z.string().max(300))
  .refine((values) => Object.keys(values).length <= 60)
  .transform((values) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !NEVER_KEPT.includes(name))),
  );
export type DraftValues = z.infer<typeof DraftValues>;

/** What one opening of a form knows of its draft, so that nothing is written over that it has not seen. */
export const DraftSeen = z.object({
  /** Of the content that was read or kept last; 0 while the draft is not begun. */
  version: z.int().min(0),
  /** Made by the browser: a save whose answer was lost is not somebody else's. */
  openingId: z.uuid(),
});
export type DraftSeen = z.infer<typeof DraftSeen>;

/** The draft that a form is, as the form knows it: another window's later changes are not thrown away with it. */
export const DraftInForm = z.object({ id: z.uuid(), seen: DraftSeen });
export type DraftInForm = z.infer<typeof DraftInForm>;

export const SaveDraftInput = z.object({
  /** Made by the browser, so that a save that is repeated is the same draft. */
  id: z.uuid(),
  form: z.enum(FORM_OF_KIND),
  values: DraftValues,
  seen: DraftSeen,
});
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

export const DiscardDraftInput = z.object({ id: z.uuid() });
export type DiscardDraftInput = z.infer<typeof DiscardDraftInput>;
