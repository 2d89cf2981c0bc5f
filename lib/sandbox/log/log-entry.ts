import { z } from "zod";

/**
 * One request that reached the carriers' side. `status` is null when nothing was answered, `applied`
 * tells whether the request changed anything there.
 */
export const logEntry = z.object({
  seq: z.int(),
  /** When it came: ISO, UTC. */
  at: z.string(),
  method: z.string(),
  /** With its query. */
  path: z.string(),
  /** `unknown` for an address that no carrier has. */
  operation: z.string(),
  imsi: z.string().nullable(),
  /** The EID of a Freebit activation's body. */
  eid: z.string().optional(),
  body: z.unknown(),
  status: z.int().nullable(),
  fault: z.string().optional(),
  applied: z.boolean(),
});

export type LogEntry = z.infer<typeof logEntry>;
