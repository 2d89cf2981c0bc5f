/** The looks of series, by number: a colour and, for lines, a dash, so that colour is never alone. */
const TONES = [
  { fill: "fill-c1", stroke: "stroke-c1", dash: "none" },
  { fill: "fill-c2", stroke: "stroke-c2", dash: "6 3" },
  { fill: "fill-c3", stroke: "stroke-c3", dash: "2 2" },
  { fill: "fill-c4", stroke: "stroke-c4", dash: "8 3 2 3" },
  { fill: "fill-c5", stroke: "stroke-c5", dash: "4 4" },
  { fill: "fill-c6", stroke: "stroke-c6", dash: "1 3" },
] as const;

/** As many series as can be told apart. */
export const MOST_SERIES = TONES.length;

export function toneOf(index: number) {
  return TONES[index % TONES.length] ?? TONES[0];
}
