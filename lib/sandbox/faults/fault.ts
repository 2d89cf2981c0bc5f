import { z } from "zod";
import { freebitEndpoints } from "@/lib/sandbox/freebit/endpoints";
import { icmEndpoints } from "@/lib/sandbox/icm/endpoints";

const operations = [
  "token",
  ...icmEndpoints.map(({ operation }) => operation),
  ...freebitEndpoints.map(({ operation }) => operation),
  "*",
];

/** Faults that answer, or break off, instead of the carrier: nothing is applied. */
const BEFORE = ["refuse", "unauthorized", "status500", "status503", "resetBefore"] as const;

/** Faults that spoil what comes after the carrier did what was asked. */
const AFTER = [
  "delay",
  "slowDrip",
  "resetAfter",
  "timeoutAfter",
  "status500After",
  "status503After",
  "brokenJson",
  "cutJson",
  "html",
] as const;

/** Faults of the work itself: the answer is right, the transaction ends badly. */
const LATER = ["failLater", "cancelLater"] as const;

/**
 * A fault as a test asks for it. `ms` is the time of delay (1000) and the pause between the bytes of
 * slowDrip (20); `status` and `body` belong to refuse (400) and html; `imsi` limits it to requests
 * with this IMSI in their path, `eid` to activations with this EID in their body.
 */
export const fault = z.strictObject({
  operation: z.enum(operations),
  kind: z.enum([...BEFORE, ...AFTER, ...LATER]),
  imsi: z
    .string()
    .regex(/^[0-9]{1,15}$/)
    .optional(),
  eid: z
    .string()
    .regex(/^[0-9]{32}$/)
    .optional(),
  times: z.int().positive().default(1),
  ms: z.int().nonnegative().optional(),
  status: z.int().min(200).max(599).optional(),
  body: z.unknown().optional(),
});

export type Fault = z.infer<typeof fault>;
