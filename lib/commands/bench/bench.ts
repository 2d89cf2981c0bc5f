/** One thing that was timed. */
export type Timing = { rows: number; ms: number };

/** Something of the desk's that must be fast; one table of what `npm run bench` prints. */
export type Bench = {
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

/** Times every size several times, after one run that is not counted, and gives the median of each. */
export async function timeBench({ sizes, prepare }: Bench): Promise<Timing[]> {
  const [smallest = 1] = sizes;
  await timeOnce(prepare, smallest);
  const timings: Timing[] = [];
  for (const rows of sizes) {
    const found: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) found.push(await timeOnce(prepare, rows));
    timings.push({ rows, ms: medianOf(found) });
  }
  return timings;
}

async function timeOnce(prepare: Bench["prepare"], rows: number): Promise<number> {
  const { work, check } = await prepare(rows);
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  await check();
  return ms;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
