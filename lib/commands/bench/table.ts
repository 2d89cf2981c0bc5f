import type { Bench, Timing } from "@/lib/commands/bench/bench";

/** What was timed, as lines of text: how the time grows against the smallest size, and how it stands with the aim. */
export function tableOf({ title, aim }: Bench, timings: readonly Timing[]): string {
  const [first] = timings;
  const lines = timings.map(({ rows, ms }) => [
    number(rows),
    number(ms),
    number((rows / ms) * 1000),
    first && first.rows !== rows ? `× ${(ms / first.ms).toFixed(1)}` : "",
    rows === aim.rows ? `< ${number(aim.ms)} ms: ${ms < aim.ms ? "met" : "MISSED"}` : "",
  ]);
  const head = ["rows", "ms", "rows/s", `time of ${number(first?.rows ?? 0)} rows`, "aim"];
  const table = [head, ...lines];
  const width = (column: number) => Math.max(...table.map((line) => (line[column] ?? "").length));
  const text = table.map((line) =>
    line
      .map((cell, column) => cell.padStart(width(column)))
      .join("  ")
      .trimEnd(),
  );
  return [title, "", ...text].join("\n");
}

const number = (value: number) => Math.round(value).toLocaleString("en-US");
