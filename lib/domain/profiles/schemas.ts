import { z } from "zod";

export const Imsi = z.string().regex(/^[0-9]{1,15}$/, "imsi");
export const Hsn = z.string().regex(/^[0-9A-F]{10}$/, "hsn");

/** States that the carrier is known to use; it may use others, which are shown as they came. */
export const KNOWN_PROFILE_STATUSES = [
  "inactive",
  "active",
  "suspend",
  "sleeping",
  "delete",
] as const;

export const PLANS = ["payg", "fixed", "upStream"] as const;
export const PROFILE_SORTS = ["imsi", "readAt", "profileStatus", "plan"] as const;
export const PROFILES_PER_PAGE = 50;

/** Choices of the list; they live in the URL. `status` "other" is every state that we do not know. */
export const ProfileChoices = z.object({
  status: z.enum([...KNOWN_PROFILE_STATUSES, "other", "unread"]).nullish(),
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
  reason: z.string().trim().min(1, "required").max(200, "tooLong"),
});
export type RevealPuksInput = z.infer<typeof RevealPuksInput>;

/** Our own notes about a line; the carrier never sees them. */
export const EditReferenceInput = z.object({
  imsi: Imsi,
  customerReference: z.string().trim().max(60, "tooLong"),
});
export type EditReferenceInput = z.infer<typeof EditReferenceInput>;
