import type { Report } from "@/lib/commands/bench/bench";

/** A report as lines of text. */
export function tableOf({ title, head, rows, aims }: Report): string {
  const table = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...table.map((line) => (line[column] ?? "").length)),
  );
  const text = table.map((line) =>
    widths
      .map((width, column) => {
        const cell = line[column] ?? "";
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
  const judged = aims.map((aim) => `${aim.reached ? "reached    " : "NOT reached"}  ${aim.text}`);
  return [title, "", ...text, ...(judged.length > 0 ? ["", ...judged] : [])].join("\n");
}
