import { parseBirthday } from "@/lib/domain/esim/birthday-help";
import type { CsvValues, CsvWarning } from "@/lib/domain/esim/csv-row";

export const DATE_COLUMNS = ["shipDate", "mnp.birthday"] as const;

type Read = { values: CsvValues; read: CsvWarning[] };

/**
 * Dates as a spreadsheet or a person writes them, where their meaning is certain (2026/11/22, 令和8年11月22日), as the
 * YYYYMMDD that is sent, with what stood there. What can be read in two ways (11/22/2026, 26/1/5) stays for its problem.
 */
export function readDates(given: CsvValues): Read {
  const values = { ...given };
  const read: CsvWarning[] = [];
  for (const column of DATE_COLUMNS) {
    const text = given[column] ?? "";
    const parsed = parseBirthday(text);
    if (!parsed || !("digits" in parsed) || parsed.digits === text) continue;
    values[column] = parsed.digits;
    read.push({ column, code: "dateRead", given: text });
  }
  return { values, read };
}
