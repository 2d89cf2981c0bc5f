import { z } from "zod";
import { freebitEvent } from "@/lib/sandbox/freebit/events";
import { icmEvent } from "@/lib/sandbox/icm/events";
import { logEntry } from "@/lib/sandbox/log/log-entry";

/** What a record changes in the carriers: a list of events for each of them. */
const changes = z.strictObject({
  icm: z.array(icmEvent).optional(),
  freebit: z.array(freebitEvent).optional(),
});

export type Changes = z.infer<typeof changes>;

/**
 * One line of the journal. A request and what it changed share a line, so that a torn line can never
 * leave one without the other.
 */
export const journalRecord = changes.extend({
  entry: logEntry.optional(),
  /** Everything before this line is void. */
  reset: z.literal(true).optional(),
});

export type JournalRecord = z.infer<typeof journalRecord>;
