/** A draft is gone so long after its last change. */
export const DRAFT_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Drafts of one person: more than anybody fills in at once. */
export const MOST_DRAFTS = 50;
