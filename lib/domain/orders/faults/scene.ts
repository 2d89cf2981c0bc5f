import { inArray } from "drizzle-orm";
import { expect, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { type Kind, OPERATIONS } from "@/lib/domain/orders/faults/operations";
import type { Subject } from "@/lib/domain/orders/faults/subjects";
import type { TestDesk } from "@/lib/testing/desk";
import { sandboxLog } from "@/lib/testing/witness";

export const PROGRAM: Ctx = { actor: "program", requestId: "test" };

/** Where one row of a table happens: a desk, and every operation on a line of its own. */
export type Scene = {
  desk: TestDesk;
  operator: Ctx;
  subjects: readonly Subject[];
  /** Requests that the carrier never read, by their place in its log. */
  unread: Map<number, Subject>;
};

/** What the ledger and the carrier's log say of one operation. */
export type Sight = { state: string; seen: number; applied: number };

/** The orders of the scene, in the order of its subjects; those that are not there are left out. */
export async function ordersOf({ subjects }: Scene) {
  const ids = subjects.map(({ submissionId }) => submissionId);
  const rows = await db().select().from(orders).where(inArray(orders.submissionId, ids));
  return ids.flatMap((id) => rows.find(({ submissionId }) => submissionId === id) ?? []);
}

export async function orderIdsOf(scene: Scene): Promise<string[]> {
  return (await ordersOf(scene)).map(({ id }) => id);
}

/** What staff do: all forms are sent, or sent once more. */
export async function placeAll({ operator, subjects }: Scene) {
  return Promise.all(subjects.map(({ kind, form }) => OPERATIONS[kind].place(operator, form)));
}

/** One worker sends all that it may. */
export async function dispatchAll(scene: Scene, worker: string): Promise<void> {
  const ids = await orderIdsOf(scene);
  await Promise.all(ids.map((id) => dispatchOrder(PROGRAM, id, worker)));
}

export type Fault = { kind: string; times?: number; ms?: number; status?: number; body?: unknown };

/** A fault's `times`: more often than anybody asks. */
export const FOR_EVER = 1_000;

/** Has the carrier meet each request of the scene with a fault. */
export async function setFaults(
  { desk, subjects }: Scene,
  faultOf: (subject: Subject) => Fault,
): Promise<void> {
  for (const subject of subjects) {
    const meeting = { operation: subject.atCarrier, ...subject.faultFor, ...faultOf(subject) };
    await desk.control("POST", "faults", meeting);
  }
}

/** Each operation's requests in the carrier's log, whatever was answered. */
async function requestsSeen(scene: Scene): Promise<Map<Kind, { applied: boolean }[]>> {
  const log = await sandboxLog(scene.desk);
  return new Map(
    scene.subjects.map((subject) => [
      subject.kind,
      log.filter((entry, place) => subject.isIn(entry) || scene.unread.get(place) === subject),
    ]),
  );
}

/** Waits until the carrier has each request of the scene in its log. */
export async function untilSeen(scene: Scene): Promise<void> {
  await vi.waitFor(
    async () => {
      const seen = [...(await requestsSeen(scene)).values()].map(({ length }) => length);
      expect(seen).toEqual(scene.subjects.map(() => 1));
    },
    { timeout: 20_000 },
  );
}

export async function lookAt(scene: Scene): Promise<Map<Kind, Sight>> {
  const ledger = await ordersOf(scene);
  const log = await requestsSeen(scene);
  return new Map(
    scene.subjects.map(({ kind, submissionId }) => {
      const order = ledger.find((one) => one.submissionId === submissionId);
      const requests = log.get(kind) ?? [];
      const applied = requests.filter((request) => request.applied).length;
      return [kind, { state: order?.state ?? "no order", seen: requests.length, applied }];
    }),
  );
}
