import type { ImportColumn, LineProblem } from "@/lib/domain/profiles/import-problems";
import { Hsn, Imsi } from "@/lib/domain/profiles/schemas";

type Checked = { ok: true; value: string } | { ok: false; problem: LineProblem };

const SHOWN = 60;

/**
 * A cell as IMSI or HSN. Blanks around it and an HSN's small letters are forgiven, since neither leaves a doubt;
 * everything else is named as what it is, and nothing is guessed.
 */
export function checkCell(column: ImportColumn, cell: string): Checked {
  const text = cell.trim();
  const value = column === "hsn" ? text.toUpperCase() : text;
  if (isValid(column, value)) return { ok: true, value };
  const code = nameProblem(column, text);
  return { ok: false, problem: { code, column, found: shorten(text) } };
}

function isValid(column: ImportColumn, value: string): boolean {
  return (column === "imsi" ? Imsi : Hsn).safeParse(value).success;
}

function nameProblem(column: ImportColumn, text: string): LineProblem["code"] {
  if (text === "") return "missing";
  if (text.startsWith("=")) return "excelFormula";
  if (/^[0-9](\.[0-9]+)?E\+?[0-9]{1,3}$/i.test(text)) return "scientific";
  if (isValid(column, text.normalize("NFKC").toUpperCase())) return "fullWidth";
  if (column === "imsi") return /^[0-9]{16,}$/.test(text) ? "imsiTooLong" : "imsiForm";
  return /^[0-9]{1,9}$/.test(text) ? "hsnZeroLost" : "hsnForm";
}

/** What was there, short enough for a line of a list. */
export function shorten(text: string): string {
  const points = [...text.replace(/\s+/g, " ")];
  return points.length > SHOWN ? `${points.slice(0, SHOWN).join("")}…` : points.join("");
}
