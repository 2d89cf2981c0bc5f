import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFaultTables } from "@/lib/domain/orders/faults/fault-tables";
import { KINDS } from "@/lib/domain/orders/faults/operations";
import { PAGE } from "@/lib/domain/orders/faults/test-table";
import { KIND_NAMES } from "@/lib/domain/orders/kinds/registry";

const FOLDER = "lib/domain/orders/faults";

describe("the tables of faults in docs/orders.md", () => {
  const tables = readFaultTables(readFileSync(PAGE, "utf8"));

  it("have a test each", () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith(".test.ts"));
    const sources = files.map((name) => readFileSync(join(FOLDER, name), "utf8"));
    const tested = sources.flatMap((source) =>
      [...source.matchAll(/testTable\(\s*"([^"]+)"/g)].map(([, heading = ""]) => heading),
    );
    expect(tested.sort()).toEqual([...tables.keys()].sort());
  });

  it("speak of every kind of order that there is", () => {
    expect([...KINDS].sort()).toEqual([...KIND_NAMES].sort());
    const ofFreebit = KINDS.filter((kind) => kind.startsWith("freebit."));
    for (const [heading, rows] of tables) {
      const expected = heading === "Freebit's result codes" ? ofFreebit : KINDS;
      for (const { fault, states } of rows) {
        expect([...states.keys()].sort(), fault).toEqual([...expected].sort());
      }
    }
  });

  it("never have a request applied twice, nor one that is unknown sent again", () => {
    for (const { fault, seen, applied, states } of [...tables.values()].flat()) {
      expect(applied.last, fault).toBeLessThanOrEqual(1);
      if (seen.first === seen.last) continue;
      for (const { first } of states.values()) expect(["queued", "no order"]).toContain(first);
    }
  });
});

describe("readFaultTables", () => {
  const page = (row: string) =>
    `# Page\n\n## Faults\n\n### One\n\n| fault | seen | applied | 開通 |\n| - | - | - | - |\n${row}\n\n## Next\n`;

  it("reads a cell's state, and what follows behind its arrow", () => {
    const [row] =
      readFaultTables(page("| late | 0× → 1× | 0× | queued → accepted |")).get("One") ?? [];
    expect(row).toEqual({
      fault: "late",
      seen: { first: 0, last: 1 },
      applied: { first: 0, last: 0 },
      states: new Map([["icm.activate", { first: "queued", last: "accepted" }]]),
    });
  });

  it.each([
    ["an empty cell", "| late | 1× | 0× | |"],
    ["a missing cell", "| late | 1× | 0× |"],
    ["a cell too many", "| late | 1× | 0× | unknown | unknown |"],
    ["a state that orders do not have", "| late | 1× | 0× | lost |"],
    ["three states", "| late | 1× | 0× | queued → sending → unknown |"],
    ["no number", "| late | once | 0× | unknown |"],
  ])("refuses %s", (_, row) => {
    expect(() => readFaultTables(page(row))).toThrow();
  });
});
