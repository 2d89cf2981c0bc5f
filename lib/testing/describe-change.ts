import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orderAttempts } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import type { PlacedOrder } from "@/lib/domain/orders/place-order";
import { answerWith, desk, operator, program, sentTo, stateOf } from "@/lib/testing/change-desk";
import { type IcmLine, madeUpLine, ordersOf, refusalOf } from "@/lib/testing/icm-lines";

type Change = {
  /** The sandbox's name for it. */
  operation: string;
  /** The one `profileStatus` that allows it. */
  allowed: string;
  /** A line of the sandbox that takes it, at every call another. */
  nextLine: () => Promise<IcmLine>;
  place: (ctx: Ctx, line: IcmLine, submissionId?: string) => Promise<PlacedOrder>;
};

const STATES = ["inactive", "active", "sleeping", "suspend", "delete", "migrating", null];

/**
 * What is true of every change that names its line and that the document answers with 202, 400 and 409: to whom and to
 * what it is refused, that it is placed once, and what becomes of it by the carrier's answer. For a file that has called
 * `openChangeDesk`.
 */
export function describeChange({ operation, allowed, nextLine, place }: Change): void {
  const newLine = () => madeUpLine({ profileStatus: allowed });

  async function sent(line: IcmLine): Promise<string> {
    const { id } = await place(operator, line);
    await dispatchOrder(program, id, "w1");
    return id;
  }

  describe(`${operation} is refused`, () => {
    it.each(STATES.filter((state) => state !== allowed))(
      "to a line whose state is %s",
      async (profileStatus) => {
        const line = await madeUpLine({ profileStatus });
        expect(await refusalOf(place(operator, line))).toMatchObject({
          code: "profile_state_forbids",
          params: { state: profileStatus ?? "-" },
        });
        expect(await ordersOf(line)).toEqual([]);
      },
    );

    it("to somebody who may only look", async () => {
      const line = await newLine();
      const viewer = await desk.makeStaff("viewer");
      expect(await refusalOf(place(viewer, line))).toMatchObject({ code: "not_allowed" });
      expect(await ordersOf(line)).toEqual([]);
    });

    it("to a line that is not in the inventory", async () => {
      const line = { imsi: "440138999999999", hsn: "0AC9999999" };
      expect(await refusalOf(place(operator, line))).toMatchObject({
        code: "profile_not_in_inventory",
      });
    });

    it("with the HSN of another line, on its field", async () => {
      const [{ imsi }, { hsn }] = [await newLine(), await newLine()];
      expect(await refusalOf(place(operator, { imsi, hsn }))).toMatchObject({
        code: "invalid_input",
        fields: { hsn: "hsnOfAnother" },
      });
    });

    it("while another order of the line is open, naming it", async () => {
      const line = await newLine();
      const { id, code } = await place(operator, line);
      expect(await refusalOf(place(operator, line))).toMatchObject({
        code: "target_busy",
        params: { code, orderId: id },
      });
      expect(await ordersOf(line)).toHaveLength(1);
    });
  });

  describe(`${operation}, submitted twice`, () => {
    it("is the same order, even when the line was changed meanwhile", async () => {
      const line = await newLine();
      const submissionId = randomUUID();
      const first = await place(operator, line, submissionId);
      await db()
        .update(profiles)
        .set({ profileStatus: "delete" })
        .where(eq(profiles.imsi, line.imsi));
      expect(await place(operator, line, submissionId)).toEqual({ ...first, repeated: true });
      expect(await ordersOf(line)).toHaveLength(1);
    });

    it("is the same order when both come at once", async () => {
      const line = await newLine();
      const submissionId = randomUUID();
      const placed = await Promise.all([1, 2, 3].map(() => place(operator, line, submissionId)));
      expect(new Set(placed.map(({ id }) => id)).size).toBe(1);
      expect(await ordersOf(line)).toHaveLength(1);
    });

    it("for another line is refused, and nothing is placed for that line", async () => {
      const [line, other] = [await newLine(), await newLine()];
      const submissionId = randomUUID();
      const { code } = await place(operator, line, submissionId);
      expect(await refusalOf(place(operator, other, submissionId))).toMatchObject({
        code: "submission_reused",
        params: { code },
      });
      expect(await ordersOf(other)).toEqual([]);
    });
  });

  describe(`${operation}, by the carrier's answer`, () => {
    it.each([400, 404, 409])("is rejected by HTTP %s, and the line is free", async (status) => {
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
      expect(await stateOf(await sent(line))).toBe("accepted");
      expect(await sentTo(line, operation)).toMatchObject([
        { status: 401, applied: false },
        { status: 202, applied: true },
      ]);
    });

    it("waits to be sent again when the new token is refused too", async () => {
      const line = await newLine();
      await answerWith(line, { operation, kind: "unauthorized", times: 2 });
      const id = await sent(line);
      expect(await ordersOf(line)).toMatchObject([{ state: "queued", dueAt: expect.any(Date) }]);
      const attempts = await db()
        .select({ outcome: orderAttempts.outcome })
        .from(orderAttempts)
        .where(eq(orderAttempts.orderId, id));
      expect(attempts).toEqual([{ outcome: "not_sent" }]);
    });

    it.each(["status500", "status503", "resetBefore"])(
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
