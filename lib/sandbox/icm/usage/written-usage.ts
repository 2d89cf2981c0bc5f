import { HOME, type Network, UNITED_STATES } from "@/lib/sandbox/icm/usage/networks";

/** What a profile moved on one day over one network, in KB. */
export interface Traffic extends Network {
  date: string;
  up: number;
  down: number;
}

/**
 * Figures written by hand for days long past, on which tests may rely (README.md of the sandbox
 * repeats them). Before 2025-04-01 no profile has any other usage.
 */
export const writtenTraffic: Record<string, Traffic[]> = {
  // The document's daily sample.
  "440130000096017": [
    { date: "2021-01-01", ...HOME, up: 100, down: 900 },
    { date: "2021-01-02", ...HOME, up: 100, down: 900 },
    { date: "2021-01-03", ...HOME, up: 100, down: 900 },
  ],
  // 上り特価.
  "440130000096019": [
    { date: "2021-02-01", ...HOME, up: 5000, down: 200 },
    { date: "2021-02-02", ...HOME, up: 6000, down: 100 },
  ],
  // Roaming: two networks on the 1st, nothing at all on the 2nd.
  "440130000096021": [
    { date: "2021-02-01", ...HOME, up: 200, down: 1000 },
    { date: "2021-02-01", ...UNITED_STATES, up: 50, down: 250 },
    { date: "2021-02-03", ...HOME, up: 100, down: 600 },
  ],
};

/**
 * The document's monthly sample: 1000 KB each for three months. It does not agree with the daily
 * sample of the same profile (3000 KB in January), and both are kept as printed.
 */
export const writtenMonths: Record<string, Record<string, number>> = {
  "440130000096017": { "2021-01": 1000, "2021-02": 1000, "2021-03": 1000 },
};
