import { existsSync, readFileSync, truncateSync } from "node:fs";
import { type JournalRecord, journalRecord } from "@/lib/sandbox/journal/journal-record";

/**
 * The records of an earlier run, in order. A last line that was torn by an abrupt end is cut off: no
 * answer had been written for it. Throws for a damaged line anywhere else.
 */
export function readJournal(file: string): JournalRecord[] {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const whole = bytes.subarray(0, bytes.lastIndexOf("\n") + 1);
  if (whole.length < bytes.length) truncateSync(file, whole.length);
  return whole
    .toString("utf8")
    .split("\n")
    .slice(0, -1)
    .map((line, index) => readLine(line, `${file}:${index + 1}`));
}

function readLine(line: string, place: string): JournalRecord {
  try {
    return journalRecord.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`the sandbox's journal cannot be read at ${place}`, { cause: error });
  }
}
