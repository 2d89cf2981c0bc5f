import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import {
  answerWith,
  namedByPath,
  operator,
  program,
  sentTo,
  stateOf,
} from "@/lib/testing/change-desk";
import { type IcmLine, ordersOf, refusalOf } from "@/lib/testing/icm-lines";

export type Answered = {
  /** The sandbox's name for it. */
  operation: string;
  /** What the document answers when it is taken, and what that makes of the order (docs/orders.md). */
  success?: { status: number; state: "accepted" | "completed" };
  /** What it may be refused with. */
  refusals?: readonly number[];
  /** A line that may have it, at every call another; the carrier need not know it. */
  newLine: () => Promise<IcmLine>;
  /** A line of the sandbox that takes it, at every call another. */
  nextLine: () => Promise<IcmLine>;
  place: (ctx: Ctx, line: IcmLine, submissionId?: string) => Promise<PlacedOrder>;
};

/**
 * What becomes of a change by the carrier's answer, with the sandbox's log as the witness: taken with 202, to be followed,
 * and refused with 400, 404 and 409, unless said otherwise. For a file that has called `openChangeDesk`.
 */
export function describeAnswers({
  operation,
  success = { status: 202, state: "accepted" },
  refusals = [400, 404, 409],
  newLine,
  nextLine,
  place,
}: Answered): void {
  async function sent(line: IcmLine): Promise<string> {
    const { id } = await place(operator, line);
    await dispatchOrder(program, id, "w1");
    return id;
  }

  describe(`${operation}, by the carrier's answer`, () => {
    it.each(refusals)("is rejected by HTTP %s, and the line is free", async (status) => {
      const line = await newLine();
      const detail = "path parameter 'imsi' is invalid";
      const body = { message: "-", detail };
      await answerWith(line, { operation, kind: "refuse", status, body });
      await sent(line);
      expect(await ordersOf(line)).toMatchObject([
        { state: "rejected", answer: { code: "http_status", status, detail }, tid: null },
      ]);
      expect(await sentTo(line, operation)).toMatchObject([{ status, applied: false }]);
      expect((await place(operator, line)).repeated).toBe(false);
    });

    it("is sent once more with a new token after a 401, which did nothing", async () => {
      const line = await nextLine();
      await answerWith(line, { operation, kind: "unauthorized" });
      expect(await stateOf(await sent(line))).toBe(success.state);
      expect(await sentTo(line, operation)).toMatchObject([
        { status: 401, applied: false },
        { status: success.status, applied: true },
      ]);
    });

    it("waits to be sent again when every new token is refused too: nothing was done", async () => {
      const line = await newLine();
      await answerWith(line, { operation, kind: "unauthorized", times: 9 });
      const id = await sent(line);
      expect(await ordersOf(line)).toMatchObject([{ state: "queued", dueAt: expect.any(Date) }]);
      expect(await sentTo(line, operation)).toMatchObject([
        { status: 401, applied: false },
        { status: 401, applied: false },
      ]);
      const attempts = await db()
        .select({ outcome: orderAttempts.outcome })
        .from(orderAttempts)
        .where(eq(orderAttempts.orderId, id));
      expect(attempts).toEqual([{ outcome: "not_sent" }]);
    });

    // The sandbox drops it before the body is read: where the path names no line, its log cannot tell whose it was.
    const dropped = namedByPath(operation) ? ["resetBefore"] : [];

    it.each(["status500", "status503", ...dropped])(
      "is unknown after %s, not sent again, and holds the line",
      async (kind) => {
        const line = await newLine();
        await expectUnknown(line, kind);
      },
    );

    it.each(["status500After", "resetAfter", "html"])(
      "is unknown after %s, although the carrier did it, and not sent again",
      async (kind) => {
        const line = await nextLine();
        await expectUnknown(line, kind);
        expect(await sentTo(line, operation)).toMatchObject([{ applied: true }]);
      },
    );

    async function expectUnknown(line: IcmLine, kind: string): Promise<void> {
      await answerWith(line, { operation, kind });
      const id = await sent(line);
      expect(await stateOf(id)).toBe("unknown");
      await dispatchOrder(program, id, "w2");
      expect(await sentTo(line, operation)).toHaveLength(1);
      expect(await refusalOf(place(operator, line))).toMatchObject({
        code: "target_busy",
        params: { orderId: id },
      });
    }
  });
}
