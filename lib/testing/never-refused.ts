import fc from "fast-check";
import { expect } from "vitest";
import { z } from "zod";
import { offersLimit, offersPair } from "@/lib/sandbox/icm/policies";

/** One of these, with up to three fields holding something else: few of them all at random would be right. */
export function around<Values extends object>(
  wholes: readonly Values[],
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Values> {
  const changed = fc
    .constantFrom(...Object.entries(fields))
    .chain(([name, held]) => held.map((value) => [name, value] as const));
  return fc
    .tuple(fc.constantFrom(...wholes), fc.array(changed, { maxLength: 3 }))
    .map(([whole, changes]): Values => ({ ...whole, ...Object.fromEntries(changes) }));
}

/**
 * A body that a form of ours lets through must be one that the carrier's own reading of the document takes.
 * @param bodyOf the body that is sent, or null where nothing is let through
 */
export function neverRefused<Held>(
  held: fc.Arbitrary<Held>,
  bodyOf: (values: Held) => unknown,
  carriers: z.ZodType,
): void {
  let bodies = 0;
  fc.assert(
    fc.property(held, (values) => {
      const made = bodyOf(values);
      if (made === null) return;
      bodies += 1;
      const body: unknown = JSON.parse(JSON.stringify(made));
      const taken = carriers.safeParse(body);
      if (taken.success || notOffered(body, taken.error)) return;
      throw new Error(`${JSON.stringify(body)}: ${taken.error.message}`);
    }),
    { numRuns: 1_000 },
  );
  expect(bodies).toBeGreaterThan(50);
}

const kilobytes = z.int().min(0);
const LimitedPlan = z.object({
  plan: z.enum(["payg", "fixed"]),
  upStream: z.literal(false).optional(),
  limit: kilobytes,
});
const UpStreamPlan = z.object({
  upStream: z.literal(true),
  upLimit: kilobytes,
  downLimit: kilobytes,
});

/**
 * Which limits are offered is no matter of shape: the verb asks the carrier's own table for it. So a refusal is excused
 * for limits that are there, whole numbers, and in no policy.
 */
export function notOffered(body: unknown, error: z.ZodError): boolean {
  const refused = error.issues.map(({ path }) => path.join("."));
  const pair = UpStreamPlan.safeParse(body);
  if (pair.success) {
    const { upLimit, downLimit } = pair.data;
    return refused.every((path) => path === "upLimit") && !offersPair(upLimit, downLimit);
  }
  const limited = LimitedPlan.safeParse(body);
  if (!limited.success) return false;
  const { plan, limit } = limited.data;
  return refused.every((path) => path === "limit") && !offersLimit(plan, limit);
}
