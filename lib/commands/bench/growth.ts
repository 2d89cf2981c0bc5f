import type { Aim, Report } from "@/lib/commands/bench/bench";
import { decimal, whole } from "@/lib/commands/bench/figures";
import { quantile } from "@/lib/commands/bench/samples";

type Timing = { rows: number; ms: number };

/** Work whose time grows with its size. */
export type Growing = {
  title: string;
  /** The number of rows that is meant to be quick, and how quick. */
  aim: { rows: number; ms: number };
  /** Sizes from small to large; how the time grows is told by the first. */
  sizes: readonly number[];
  /** Makes ready what one run of that size needs. */
  prepare: (rows: number) => Promise<Prepared>;
};

type Prepared = {
  /** Only this is timed. */
  work: () => Promise<void>;
  /** Throws unless the work was done: else its time would mean nothing. */
  check: () => Promise<void>;
};

const ROUNDS = 5;

/** Times every size several times, after one run that is not counted; the figures are medians. */
export async function measureGrowth({ title, aim, sizes, prepare }: Growing): Promise<Report> {
  const [smallest = 1] = sizes;
  await timeOnce(prepare, smallest);
  const timings: Timing[] = [];
  for (const rows of sizes) {
    const found: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) found.push(await timeOnce(prepare, rows));
    timings.push({ rows, ms: quantile(found, 0.5) });
  }
  const [first] = timings;
  return {
    title,
    head: ["rows", "ms", "rows/s", `time of ${whole(smallest)} rows`],
    rows: timings.map(({ rows, ms }) => [
      whole(rows),
      whole(ms),
      whole((rows / ms) * 1000),
      first && first.rows !== rows ? `× ${decimal(ms / first.ms)}` : "",
    ]),
    aims: timings
      .filter(({ rows }) => rows === aim.rows)
      .map(
        ({ rows, ms }): Aim => ({
          text: `${whole(rows)} rows in less than ${whole(aim.ms)} ms`,
          reached: ms < aim.ms,
        }),
      ),
  };
}

async function timeOnce(prepare: Growing["prepare"], rows: number): Promise<number> {
  const { work, check } = await prepare(rows);
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  await check();
  return ms;
}
