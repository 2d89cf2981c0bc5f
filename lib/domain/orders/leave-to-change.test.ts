import { randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierBreakers } from "@/lib/db/schema/carriers";
import { orders } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { icm } from "@/lib/domain/carriers/icm";
import { listOutages } from "@/lib/domain/carriers/outages";
import { testConnection } from "@/lib/domain/carriers/test-connection";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { leaveToChange } from "@/lib/domain/orders/leave-to-change";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";
import { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { expectPause } from "@/lib/testing/expect-pause";
import { sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { waitingJobs } from "@/lib/testing/waiting-jobs";
import { asOwner, sandboxLog } from "@/lib/testing/witness";

const program: Ctx = { actor: "program", requestId: "test" };
/** Active lines of the sandbox, one a test and order. */
const LINES = [96032, 96033, 96035, 96036, 96037, 96038, 96039, 96040];
const MORE_LINES = [
  96041, 96042, 96043, 96044, 96045, 96046, 96047, 96048, 96049, 96050, 96051, 96052,
];

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  vi.stubEnv("ICM_MAX_FAILURES", "5");
  vi.stubEnv("ICM_MAX_IN_FLIGHT", "1");
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.control("DELETE", "faults");
  await db().delete(carrierBreakers);
});

async function placeFor(ending: number): Promise<string> {
  const line = await sandboxLine(ending);
  const pause = { change: line, reason: "紛失のため", lastFour: line.imsi.slice(-4) };
  const input = PauseInput.parse({ ...openedForm("icm", randomUUID()), ...pause });
  return (await suspendProfile(operator, input)).id;
}

async function statesOf(ids: string[]): Promise<string[]> {
  const rows = await db()
    .select({ id: orders.id, state: orders.state })
    .from(orders)
    .where(inArray(orders.id, ids));
  return ids.map((id) => rows.find((row) => row.id === id)?.state ?? "gone");
}

const breaker = async () =>
  (await db().select().from(carrierBreakers).where(eq(carrierBreakers.scope, "icm.suspend")))[0];

const retryAt = async () => (await breaker())?.retryAt;

async function makeDue(): Promise<void> {
  await db().update(carrierBreakers).set({ retryAt: sql`now() - interval '1 second'` });
}

const suspensions = async () =>
  (await sandboxLog(desk)).filter(({ operation }) => operation === "suspend").length;

describe("changes that end in doubt one after the other", () => {
  it("are stopped after five, however well the carrier is read; the others wait, one tries, and they go on", async () => {
    const ids: string[] = [];
    for (const ending of LINES) ids.push(await placeFor(ending));
    await desk.control("POST", "faults", { operation: "suspend", kind: "status503", times: 6 });
    for (const id of ids) {
      await dispatchOrder(program, id, "w1");
      await icm().policies();
    }
    const doubted = Array.from({ length: 5 }, () => "unknown");
    expect(await statesOf(ids)).toEqual([...doubted, "queued", "queued", "queued"]);
    expect(await suspensions()).toBe(5);
    const outage = { carrier: "icm", kind: "icm.suspend", reason: "http_503" };
    expect(await listOutages()).toMatchObject([outage]);
    const held = await breaker();
    expect((held?.retryAt?.getTime() ?? 0) - (held?.closedAt?.getTime() ?? 0)).toBeCloseTo(
      30_000,
      -2,
    );

    // Woken in vain they would be until one may try.
    const [sixth = "", seventh = "", eighth = ""] = ids.slice(5);
    await asOwner(desk, "DELETE FROM pgboss.job");
    await asOwner(desk, "UPDATE orders SET due_at = now() - interval '1 minute'");
    const woken = async () => {
      await sweepOrders(program);
      const jobs = await waitingJobs("order.dispatch.icm");
      return jobs.map(({ orderId }) => orderId).toSorted();
    };
    expect(await woken()).toEqual([]);
    await makeDue();
    expect(await woken()).toEqual([sixth, seventh, eighth].toSorted());

    await expectPause(60, () => dispatchOrder(program, sixth, "w1"), retryAt);
    await dispatchOrder(program, seventh, "w1");
    expect(await statesOf(ids.slice(5))).toEqual(["unknown", "queued", "queued"]);
    await makeDue();
    await dispatchOrder(program, seventh, "w1");
    await dispatchOrder(program, eighth, "w1");
    expect(await statesOf(ids.slice(5))).toEqual(["unknown", "accepted", "accepted"]);
    expect(await listOutages()).toEqual([]);
    expect(await suspensions()).toBe(8);
  });
});

describe("many at once", () => {
  it("hold back also those that had waited for their turn when the others ended in doubt", async () => {
    const ids: string[] = [];
    for (const ending of MORE_LINES) ids.push(await placeFor(ending));
    await desk.control("POST", "faults", { operation: "suspend", kind: "html", times: 12 });
    await Promise.all(ids.map((id) => dispatchOrder(program, id, "w1")));
    const unknown = (await statesOf(ids)).filter((state) => state === "unknown");
    // One more may have been claimed by the time at which it is known how the fifth ended.
    expect(unknown.length).toBeLessThan(ids.length / 2 + 2);
    expect(await breaker()).toMatchObject({ failures: unknown.length });
  });
});

describe("what fails at a carrier", () => {
  it("is not told of any more once the next may go and nothing waits for it", async () => {
    const held = { environment: environmentOf("icm"), scope: "icm.resume", closedAt: new Date() };
    await db()
      .insert(carrierBreakers)
      .values({ ...held, retryAt: new Date(Date.now() + 60_000) });
    expect(await listOutages()).toMatchObject([{ kind: "icm.resume" }]);
    await makeDue();
    expect(await listOutages()).toEqual([]);
  });
});

describe("leave to change", () => {
  const breakerOf = (scope = "icm.suspend") => ({ environment: environmentOf("icm"), scope });
  const ending = (outcome: "accepted" | "rejected" | "not_sent" | "unknown") => ({
    outcome,
    to: outcome === "not_sent" ? ("queued" as const) : outcome,
    event: "x",
    tid: null,
    answer: { code: outcome === "unknown" ? "unreadable_answer" : outcome },
    evidence: null,
  });

  async function tell(...outcomes: ("accepted" | "rejected" | "not_sent" | "unknown")[]) {
    for (const outcome of outcomes) {
      await (await leaveToChange(breakerOf(), 5))?.tell(ending(outcome));
    }
  }

  const FIVE = ["unknown", "unknown", "unknown", "unknown", "unknown"] as const;

  it("counts what is in doubt, whatever came, not what was never sent; a refusal is a clear answer", async () => {
    await tell("unknown", "unknown", "unknown", "unknown", "not_sent");
    expect(await breaker()).toMatchObject({ failures: 4, reason: "unreadable_answer" });
    await tell("rejected");
    expect(await breaker()).toMatchObject({ failures: 0, closedAt: null });
  });

  it("is given to one at a time once the pause is over, and back by one that was not sent", async () => {
    await tell(...FIVE);
    await makeDue();
    const trying = await leaveToChange(breakerOf(), 5);
    expect(await leaveToChange(breakerOf(), 5)).toBeNull();
    await trying?.tell(ending("not_sent"));
    expect(await leaveToChange(breakerOf(), 5)).not.toBeNull();
  });

  it("is given to other kinds all the same", async () => {
    await tell(...FIVE);
    expect(await leaveToChange(breakerOf("icm.comment"), 5)).not.toBeNull();
    expect(await leaveToChange(breakerOf(), 5)).toBeNull();
  });

  it("is not given back by whoever lost its try to another", async () => {
    await tell(...FIVE);
    await makeDue();
    const late = await leaveToChange(breakerOf(), 5);
    await makeDue();
    const other = await leaveToChange(breakerOf(), 5);
    await late?.tell(null);
    expect(await leaveToChange(breakerOf(), 5)).toBeNull();
    await late?.tell(ending("unknown"));
    expect(await breaker()).toMatchObject({ tries: 0, triedBy: other?.tryId });
    await other?.tell(ending("unknown"));
    expect(await breaker()).toMatchObject({ tries: 1, triedBy: null });
  });

  it("leaves a try alone that is under way when an administrator tests the connection", async () => {
    await tell(...FIVE);
    await makeDue();
    await leaveToChange(breakerOf(), 5);
    await testConnection(await desk.makeStaff("admin"), { carrier: "icm" });
    expect(await leaveToChange(breakerOf(), 5)).toBeNull();
  });

  it("says which code of Freebit's the last one ended with", async () => {
    const answer = { code: "result_code", status: 200, resultCode: "900" };
    await (await leaveToChange(breakerOf(), 5))?.tell({ ...ending("unknown"), answer });
    expect(await breaker()).toMatchObject({ reason: "result_900" });
  });

  it("is given after ever longer pauses, ten minutes at most", async () => {
    await tell(...FIVE);
    for (const seconds of [60, 120, 240, 480, 600]) {
      await makeDue();
      await expectPause(seconds, () => tell("unknown"), retryAt);
    }
  });

  it("is given at once after an administrator's test of the connection that went well", async () => {
    await tell(...FIVE);
    await testConnection(await desk.makeStaff("admin"), { carrier: "icm" });
    expect(await leaveToChange(breakerOf(), 5)).not.toBeNull();
  });
});
