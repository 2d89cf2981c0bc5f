import { z } from "zod";
import { icmEvent } from "@/lib/sandbox/icm/events";
import { logEntry } from "@/lib/sandbox/log/log-entry";

/**
 * One line of the journal. A request and what it changed share a line, so that a torn line can never
 * leave one without the other. A second carrier's events would be a field beside `icm`.
 */
export const journalRecord = z.strictObject({
  entry: logEntry.optional(),
  icm: z.array(icmEvent).optional(),
  /** Everything before this line is void. */
  reset: z.literal(true).optional(),
});

export type JournalRecord = z.infer<typeof journalRecord>;
