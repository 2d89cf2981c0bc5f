import { z } from "zod";

/** The forms whose half-filled state is kept, by the kind of order that they become. */
export const DRAFT_FORMS = ["freebit.new", "freebit.mnp", "freebit.reissue"] as const;
export type DraftForm = (typeof DRAFT_FORMS)[number];

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

export const SaveDraftInput = z.object({
  /** Made by the browser, so that a save that is repeated is the same draft. */
  id: z.uuid(),
  form: z.enum(DRAFT_FORMS),
  values: DraftValues,
  seen: DraftSeen,
});
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

export const DiscardDraftInput = z.object({ id: z.uuid() });
export type DiscardDraftInput = z.infer<typeof DiscardDraftInput>;
