import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { type FaultRow, readFaultTables } from "@/lib/domain/orders/faults/fault-tables";
import type { Kind } from "@/lib/domain/orders/faults/operations";
import { type Played, playRow, type Scenario } from "@/lib/domain/orders/faults/play-row";
import { makeSubjects } from "@/lib/domain/orders/faults/subjects";
import type { TestDesk } from "@/lib/testing/desk";

export const PAGE = "docs/orders.md";

/** Scenarios by the table's rows. */
export type Scenarios = Readonly<Record<string, Scenario>>;

type Stage = { desk: TestDesk; operator: Ctx };

let turns = 0;

/** Makes tests of a table of docs/orders.md: each row happens once, to all operations, and each cell is a test. */
export function testTable(heading: string, scenarios: Scenarios, stage: () => Stage): void {
  const rows = readFaultTables(readFileSync(PAGE, "utf8")).get(heading) ?? [];
  describe(heading, () => {
    it("has a scenario for each row, and a row for each scenario", () => {
      expect(rows.map(({ fault }) => fault)).toEqual(Object.keys(scenarios));
    });
    for (const row of rows) testRow(row, scenarios[row.fault], stage);
  });
}

function testRow(row: FaultRow, scenario: Scenario | undefined, stage: () => Stage): void {
  const { fault, states, seen, applied } = row;
  const turn = turns++;
  describe(fault, () => {
    let played: Map<Kind, Played>;
    beforeAll(async () => {
      if (!scenario) throw new Error(`no scenario for ${fault}`);
      const subjects = await makeSubjects(turn, [...states.keys()]);
      played = await playRow({ ...stage(), subjects, unread: new Map() }, scenario);
    });

    for (const [kind, state] of states) {
      it(`${kind}: ${[...new Set([state.first, state.last])].join(" → ")}`, () => {
        const { first, early, last, later, code } = played.get(kind) ?? {};
        expect(first).toEqual({ state: state.first, seen: seen.first, applied: applied.first });
        expect(early).toEqual(first);
        expect(last).toEqual({ state: state.last, seen: seen.last, applied: applied.last });
        // The program sends none again.
        expect(later).toEqual(last);
        if (scenario?.code) expect(code).toBe(scenario.code);
      });
    }
  });
}
