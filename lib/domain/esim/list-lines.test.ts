import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { LineQuery } from "@/lib/domain/esim/line-query";
import { listLines, listLinesAgain } from "@/lib/domain/esim/list-lines";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { placeActivationInput } from "@/lib/domain/esim/schemas";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
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
let operator: Ctx;
let viewer: Ctx;
beforeAll(async () => {
  desk = await startTestDesk();
  operator = await desk.makeStaff("operator");
  viewer = await desk.makeStaff("viewer");
  for (const [name, eid] of Object.entries(EIDS)) {
    const { id } = await place(eid);
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

function place(eid: string) {
  const activation = { createType: "new", eid, simKind: "E3", addKind: "N" };
  const input = placeActivationInput().parse({ ...openedForm("freebit"), activation });
  return placeActivation(operator, input);
}

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

  it("is the last page past its end", async () => {
    const { rows, page, total } = await listLines(viewer, LineQuery.parse({ page: 9 }));
    expect({ lines: rows.length, page, total }).toEqual({ lines: 4, page: 1, total: 4 });
  });

  it("finds by a text what was asked for in vain too, unless a state is chosen", async () => {
    expect((await found({ text: EIDS.failed })).states).toEqual({ [EIDS.failed]: "neverMade" });
    expect((await found({ text: EIDS.failed, state: "active" })).states).toEqual({});
  });
});

describe("the list asked for again", () => {
  const again = async (known: string, query = {}) =>
    (await listLinesAgain(viewer, { ...LineQuery.parse(query), known })).page;

  it("is nothing while it would be the same, and all of it for another choice", async () => {
    const { version } = await listLines(viewer, LineQuery.parse({}));
    expect(await again(version)).toBeNull();
    expect(await again(version, { state: "active" })).toMatchObject({ total: 2 });
    expect(await again("")).toMatchObject({ total: 4, version });
  });

  it("is all of it once an order that it shows goes on", async () => {
    const { version } = await listLines(viewer, LineQuery.parse({ state: "underWay" }));
    await asOwner(desk, `UPDATE orders SET state = 'sending' WHERE state = 'queued'`);
    const page = await again(version, { state: "underWay" });
    expect(page?.rows).toMatchObject([{ eid: EIDS.queued, orderState: "sending" }]);
    await asOwner(desk, `UPDATE orders SET state = 'queued' WHERE state = 'sending'`);
  });

  it("is all of it once a line comes, or an order ends, that is counted and not shown", async () => {
    const { version } = await listLines(viewer, LineQuery.parse({ state: "active" }));
    const { id } = await place("89049032000000000000000060000008");
    const more = await again(version, { state: "active" });
    expect(more).toMatchObject({ total: 2, all: 8, neverMade: 3 });
    await cancelOrder(operator, { orderId: id, reason: "お客様の取りやめ" });
    const less = await again(more?.version ?? "", { state: "active" });
    expect(less).toMatchObject({ total: 2, all: 8, neverMade: 4 });
  });
});
