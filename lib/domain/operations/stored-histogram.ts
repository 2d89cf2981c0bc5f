import { Histogram, type Registry } from "prom-client";

type Labels = Readonly<Record<string, string>>;

/** One bucket: how many observations are above the bound before it and not above `le` (`+Inf` is the last). */
export type StoredBucket = { labels: Labels; le: string; count: number; sum: number };

/** A histogram whose observations were counted elsewhere: prom-client's own can only observe them one by one. */
export class StoredHistogram extends Histogram {
  readonly #about: { name: string; help: string };
  readonly #stored: readonly StoredBucket[];
  readonly #bounds: readonly string[];

  constructor(
    about: { name: string; help: string; labelNames: string[]; registers: Registry[] },
    buckets: readonly number[],
    stored: readonly StoredBucket[],
  ) {
    super({ ...about, buckets: [...buckets] });
    this.#about = about;
    this.#stored = stored;
    this.#bounds = [...buckets.map(String), "+Inf"];
  }

  /** What the registry prints. */
  async getForPromString() {
    const { name, help } = this.#about;
    const series = new Map<string, StoredBucket[]>();
    for (const bucket of this.#stored) {
      const key = JSON.stringify(bucket.labels);
      series.set(key, [...(series.get(key) ?? []), bucket]);
    }
    const values = [...series.values()].flatMap((stored) => this.#lines(name, stored));
    return { name, help, type: "histogram", values };
  }

  #lines(name: string, stored: readonly StoredBucket[]) {
    const labels = stored[0]?.labels ?? {};
    let count = 0;
    const lines = this.#bounds.map((le) => {
      count += total(stored.filter((bucket) => bucket.le === le).map((bucket) => bucket.count));
      return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: count };
    });
    const sum = total(stored.map((bucket) => bucket.sum));
    return [
      ...lines,
      { metricName: `${name}_sum`, labels, value: sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  }
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
