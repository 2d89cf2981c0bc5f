import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { LineQuery, listLines } from "@/lib/domain/esim/list-lines";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { placeActivationInput } from "@/lib/domain/esim/schemas";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner } from "@/lib/testing/witness";

/** By the end of what became of its newest order; the last one was in use before that was refused. */
const EIDS = {
  queued: "89049032000000000000000060000001",
  rejected: "89049032000000000000000060000002",
  failed: "89049032000000000000000060000003",
  cancelled: "89049032000000000000000060000004",
  completed: "89049032000000000000000060000005",
  replaced: "89049032000000000000000060000006",
  inUse: "89049032000000000000000060000007",
};

let desk: TestDesk;
let viewer: Ctx;
beforeAll(async () => {
  desk = await startTestDesk();
  const operator = await desk.makeStaff("operator");
  viewer = await desk.makeStaff("viewer");
  for (const [name, eid] of Object.entries(EIDS)) {
    const activation = { createType: "new", eid, simKind: "E3", addKind: "N" };
    const input = placeActivationInput().parse({ ...openedForm("freebit"), activation });
    const { id } = await placeActivation(operator, input);
    const state = { replaced: "completed", inUse: "rejected" }[name] ?? name;
    const worked = ["completed", "replaced", "inUse"].includes(name);
    await asOwner(
      desk,
      `ALTER TABLE orders DISABLE TRIGGER orders_step;
       UPDATE orders SET state = '${state}' WHERE id = '${id}';
       ALTER TABLE orders ENABLE TRIGGER orders_step;
       UPDATE esim_lines SET
         activated_at = ${worked ? "now()" : "NULL"},
         replaced_by_eid = ${name === "replaced" ? `'${EIDS.completed}'` : "NULL"}
       WHERE eid = '${eid}'`,
    );
  }
});
afterAll(() => desk.close());

const found = async (query: object) => {
  const { rows, total, all, neverMade } = await listLines(viewer, LineQuery.parse(query));
  const states = Object.fromEntries(rows.map(({ eid, state }) => [eid, state]));
  return { states, total, all, neverMade };
};

const NEVER_MADE = {
  [EIDS.rejected]: "neverMade",
  [EIDS.failed]: "neverMade",
  [EIDS.cancelled]: "neverMade",
};
const LINES = {
  [EIDS.queued]: "underWay",
  [EIDS.completed]: "active",
  [EIDS.replaced]: "replaced",
  [EIDS.inUse]: "active",
};

describe("the list of eSIM lines", () => {
  it("holds what is a line or may become one, and counts what was asked for in vain", async () => {
    expect(await found({})).toEqual({ states: LINES, total: 4, all: 7, neverMade: 3 });
  });

  it.each([
    ["neverMade", NEVER_MADE],
    ["underWay", { [EIDS.queued]: "underWay" }],
    ["active", { [EIDS.completed]: "active", [EIDS.inUse]: "active" }],
    ["replaced", { [EIDS.replaced]: "replaced" }],
    ["all", { ...LINES, ...NEVER_MADE }],
  ])("can be narrowed to %s", async (state, states) => {
    const total = Object.keys(states).length;
    expect(await found({ state })).toEqual({ states, total, all: 7, neverMade: 3 });
  });

  it("finds by a text what was asked for in vain too, unless a state is chosen", async () => {
    expect((await found({ text: EIDS.failed })).states).toEqual({ [EIDS.failed]: "neverMade" });
    expect((await found({ text: EIDS.failed, state: "active" })).states).toEqual({});
  });
});
