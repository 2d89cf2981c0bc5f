import { z } from "zod";
import { IMSI_PATTERN } from "@/lib/domain/profiles/imsi";
import {
  NOTE_LENGTH,
  PLANS,
  PROFILE_SORTS,
  STATUS_CHOICES,
} from "@/lib/domain/profiles/vocabulary";
import { fieldMessage } from "@/lib/i18n/field-message";

export const Imsi = z.string().regex(IMSI_PATTERN, "imsi");
export const Hsn = z.string().regex(/^[0-9A-F]{10}$/, "hsn");

/** Choices of the list; they live in the URL. `status` "other" is every state that we do not know. */
export const ProfileChoices = z.object({
  status: z.enum(STATUS_CHOICES).nullish(),
  plan: z.enum(PLANS).nullish(),
  sort: z.enum(PROFILE_SORTS).catch("imsi"),
  descending: z.boolean().catch(false),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type ProfileChoices = z.infer<typeof ProfileChoices>;

/** What the list is asked for: the URL's choices, and free text, which travels in a body alone. */
export const ProfileQuery = ProfileChoices.extend({ text: z.string().max(100).default("") });
export type ProfileQuery = z.infer<typeof ProfileQuery>;

/** A reading as a page shows it: when it was made, and the carrier's fields without the PUKs. */
export const ShownReading = z.object({
  readAt: z.iso.datetime(),
  snapshot: z.record(z.string(), z.unknown()),
});
export type ShownReading = z.infer<typeof ShownReading>;

/** `shown` is what the new reading is compared with, null for nothing; left out, what was kept last. */
export const RefreshProfileInput = z.object({ imsi: Imsi, shown: ShownReading.nullish() });
export type RefreshProfileInput = z.infer<typeof RefreshProfileInput>;

export const RevealPuksInput = z.object({
  imsi: Imsi,
  reason: z.string().trim().min(1).max(200),
});
export type RevealPuksInput = z.infer<typeof RevealPuksInput>;

export const ReadImportAgainInput = z.object({ importId: z.uuid() });
export type ReadImportAgainInput = z.infer<typeof ReadImportAgainInput>;

/** Our own notes about a line; the carrier never sees them. */
export const EditReferenceInput = z.object({
  imsi: Imsi,
  customerReference: z.string().trim().max(60),
});
export type EditReferenceInput = z.infer<typeof EditReferenceInput>;

const note = z
  .string()
  .trim()
  .superRefine((text, context) => {
    const given = [...text].length;
    if (given <= NOTE_LENGTH) return;
    const message = fieldMessage("maxLengthOf", { max: NOTE_LENGTH, given });
    context.addIssue({ code: "custom", message });
  });

export const EditNoteInput = z.object({
  imsi: Imsi,
  note,
  /** When the note that the person was looking at was written; null when there was none. */
  seenChangedAt: z.iso.datetime().nullable(),
});
export type EditNoteInput = z.infer<typeof EditNoteInput>;
