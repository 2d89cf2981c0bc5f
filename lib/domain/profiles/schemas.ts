import { z } from "zod";
import { IMSI_PATTERN } from "@/lib/domain/profiles/imsi";
import { PLANS, PROFILE_SORTS, STATUS_CHOICES } from "@/lib/domain/profiles/vocabulary";

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

export const RefreshProfileInput = z.object({ imsi: Imsi });
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
