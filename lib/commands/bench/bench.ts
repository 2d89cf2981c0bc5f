import type { Place } from "@/lib/commands/bench/place";

/** What was meant to be reached, in words with its figure, and whether it was. */
export type Aim = { text: string; reached: boolean };

/** One table of what `npm run bench` prints; the first column is text, the others are figures. */
export type Report = {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  aims: readonly Aim[];
};

/** Measures one thing in a place of its own. */
export type Bench = (place: Place) => Promise<Report>;
