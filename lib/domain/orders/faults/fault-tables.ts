import { KINDS, type Kind, OPERATIONS } from "@/lib/domain/orders/faults/operations";
import { ORDER_STATES } from "@/lib/domain/orders/schemas";

/** What is right after a fault, and what it has become when the fault is over and another worker came. */
export type Course<T> = { first: T; last: T };

/** One fault: of each operation the order's state, and how often its request was seen and applied. */
export type FaultRow = {
  fault: string;
  seen: Course<number>;
  applied: Course<number>;
  states: ReadonlyMap<Kind, Course<string>>;
};

const STATES: readonly string[] = [...ORDER_STATES, "no order"];

/**
 * The tables of the section "Faults" of docs/orders.md, by their headings.
 * @throws Error for a cell that is empty or cannot be read, and a column of an operation that nobody knows
 */
export function readFaultTables(page: string): Map<string, FaultRow[]> {
  const [, section] = page.split(/^## Faults$/m);
  if (!section) throw new Error("the page has no section Faults");
  const [own = ""] = section.split(/^## /m);
  const parts = own.split(/^### /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = ""] = part.split("\n");
      const lines = part.split("\n").filter((line) => line.startsWith("|"));
      return [heading, readTable(lines.map(cellsOf))];
    }),
  );
}

function cellsOf(line: string): string[] {
  const cells = line.split("|").map((cell) => cell.trim());
  return cells.slice(1, -1);
}

function readTable([header = [], , ...rows]: string[][]): FaultRow[] {
  const [fault, seen, applied, ...columns] = header;
  if (fault !== "fault" || seen !== "seen" || applied !== "applied" || rows.length === 0) {
    throw new Error(`no table of faults: ${header.join(", ")}`);
  }
  const operations = columns.map((column) => column.split(", ").map(kindCalled));
  return rows.map((row) => readRow(row, operations));
}

function kindCalled(word: string): Kind {
  const kind = KINDS.find((one) => OPERATIONS[one].inTable === word);
  if (!kind) throw new Error(`no operation is called ${word}`);
  return kind;
}

function readRow(cells: readonly string[], operations: readonly Kind[][]): FaultRow {
  const [fault = "", seen = "", applied = "", ...states] = cells;
  if (fault === "" || states.length !== operations.length) {
    throw new Error(`a row has not all of its cells: ${cells.join(" | ")}`);
  }
  const byKind = operations.flatMap((kinds, column) => {
    const course = readCourse(states[column] ?? "", stateIn);
    return kinds.map((kind) => [kind, course] as const);
  });
  return {
    fault,
    seen: readCourse(seen, timesIn),
    applied: readCourse(applied, timesIn),
    states: new Map(byKind),
  };
}

function readCourse<T>(cell: string, read: (text: string) => T): Course<T> {
  const [first = "", last = first, ...more] = cell.split(" → ");
  if (more.length > 0) throw new Error(`two steps in one cell: ${cell}`);
  return { first: read(first), last: read(last) };
}

function stateIn(text: string): string {
  if (STATES.includes(text)) return text;
  throw new Error(`no state of an order: "${text}"`);
}

function timesIn(text: string): number {
  const [, times] = /^(\d)×$/.exec(text) ?? [];
  if (times === undefined) throw new Error(`no number of times: "${text}"`);
  return Number(times);
}
