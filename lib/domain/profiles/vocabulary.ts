/** The values that forms, lists and addresses choose from; no schema here, so that the browser can have them. */

/** States that the carrier is known to use; it may use others, which are shown as they came. */
export const KNOWN_PROFILE_STATUSES = [
  "inactive",
  "active",
  "suspend",
  "sleeping",
  "delete",
] as const;

/**
 * The list's choices of a state: also every state that we do not know, lines that were never read, and those whose
 * last reading failed, whatever their state was before.
 */
export const STATUS_CHOICES = [...KNOWN_PROFILE_STATUSES, "other", "unread", "readFailed"] as const;

export const PLANS = ["payg", "fixed", "upStream"] as const;
export const PROFILE_SORTS = ["imsi", "readAt", "profileStatus", "plan"] as const;
export const PROFILES_PER_PAGE = 50;

/** The longest note of ours about a line, counted in code points. */
export const NOTE_LENGTH = 2000;
