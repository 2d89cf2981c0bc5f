import { z } from "zod";
import type { Place } from "@/lib/commands/bench/place";

const Log = z.array(z.object({ at: z.iso.datetime(), operation: z.string() }));

/** When PA05-41 reached the sandbox, by its own log: milliseconds since 1970, in their order. */
export async function sentAt({ control }: Place): Promise<number[]> {
  const log = Log.parse(await control("GET", "log"));
  const sendings = log.filter(({ operation }) => operation === "addAcnt");
  return sendings.map(({ at }) => Date.parse(at)).sort((one, other) => one - other);
}

/** How many of these instants came in a second, from the first to the last. */
export function perSecond(instants: readonly number[]): number {
  const [first = 0] = instants;
  const last = instants.at(-1) ?? first;
  return last > first ? ((instants.length - 1) / (last - first)) * 1000 : 0;
}
