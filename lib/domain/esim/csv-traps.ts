import type { CsvColumn } from "@/lib/domain/esim/csv-columns";
import { DATE_COLUMNS } from "@/lib/domain/esim/csv-dates";
import { phoneWarning } from "@/lib/domain/esim/phone-help";
import { fieldMessage } from "@/lib/i18n/field-message";

const EIDS: readonly CsvColumn[] = ["eid", "reissue.oldEid"];
const PHONES: readonly CsvColumn[] = ["account", "repAccount"];
const DATES: readonly CsvColumn[] = DATE_COLUMNS;

/**
 * What a spreadsheet has made of a cell that was taken for a number, a date or a formula, as a field message: it is
 * named, and never put right, since what stood there before cannot be known. Null when there is no sign of it.
 */
export function csvTrap(column: CsvColumn, text: string): string | null {
  if (text.startsWith("=")) return fieldMessage("csvFormula");
  if (/^[0-9](\.[0-9]+)?E\+[0-9]{1,3}$/i.test(text)) return fieldMessage("csvScientific");
  // A number has 15 digits there, and zeros after them.
  if (EIDS.includes(column) && /^[0-9]{15}0{17}$/.test(text)) return fieldMessage("csvDigitsLost");
  if (PHONES.includes(column) && lacksZero(text)) return fieldMessage("csvZeroLost");
  if (DATES.includes(column) && /^[0-9]+[-/.][0-9]+[-/.][0-9]+$/.test(text)) {
    return fieldMessage("csvDate");
  }
  return null;
}

/** Also the 13 digits of a 0200 number, which the document takes as they are. */
function lacksZero(text: string): boolean {
  return /^[1-9][0-9]{9,12}$/.test(text) && phoneWarning(`0${text}`) === null;
}
