/** How long an order may take before a person should look at it; no database here, so that the browser can have it. */

/** An acceptance that is this old has taken longer than the carriers' longest published sample (44 minutes). */
export const SLOW_ACCEPTED_MS = 60 * 60 * 1000;
/** A queue normally takes seconds: an order that has waited this long is not being sent. */
export const STUCK_QUEUED_MS = 2 * 60 * 1000;
/** A worker that was silent this long is not at work. */
export const WORKER_SILENT_MS = 30_000;
