import { decimal } from "@/lib/commands/bench/figures";
import { quantile, timed } from "@/lib/commands/bench/samples";

/** Several ways to the same thing, the first of which the others are compared with. */
export type Way = { name: string; go: (round: number) => Promise<unknown> };

/** Milliseconds of each way's rounds, in the order of the rounds. */
type Times = readonly (readonly number[])[];

/** Goes all ways in turn, so that whatever slows the machine slows each of them alike. */
export async function goInTurn(ways: readonly Way[], rounds: number, uncounted: number) {
  const times: number[][] = ways.map(() => []);
  for (let round = 0; round < uncounted + rounds; round += 1) {
    for (const [index, { go }] of ways.entries()) {
      const ms = await timed(() => go(round));
      if (round >= uncounted) times[index]?.push(ms);
    }
  }
  return times;
}

export const COMPARED = ["", "p50 ms", "p95 ms", "added p50", "added p95"] as const;

/** One row a way; what it adds is the difference to the first way's time in the same round. */
export function comparedRows(ways: readonly Way[], times: Times): string[][] {
  return ways.map(({ name }, index) => {
    const own = times[index] ?? [];
    const added = addedBy(times, index);
    const columns = [own, ...(index > 0 ? [added] : [])];
    return [name, ...columns.flatMap((of) => [quantile(of, 0.5), quantile(of, 0.95)].map(decimal))];
  });
}

/** What a way adds to the first one, round by round. */
export function addedBy([first = [], ...others]: Times, index: number): number[] {
  return (others[index - 1] ?? []).map((ms, round) => ms - (first[round] ?? 0));
}
