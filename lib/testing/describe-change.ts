import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { desk, operator } from "@/lib/testing/change-desk";
import { type Answered, describeAnswers } from "@/lib/testing/describe-answers";
import { madeUpLine, ordersOf, refusalOf } from "@/lib/testing/icm-lines";

type Change = Omit<Answered, "newLine"> & {
  /** The one `profileStatus` that allows it. */
  allowed: string;
  /** What else a line must show to be allowed it. */
  fields?: Parameters<typeof madeUpLine>[0];
  /** What of the line the form hands over: its HSN with the body, or nothing beside the IMSI of the path. */
  namedBy?: "hsn" | "path";
};

const STATES = ["inactive", "active", "sleeping", "suspend", "delete", "migrating", null];

/**
 * What is true of every change of one line: to whom and to what it is refused, that it is placed once, and what becomes
 * of it by the carrier's answer. For a file that has called `openChangeDesk`.
 */
export function describeChange({
  allowed,
  fields = {},
  namedBy = "hsn",
  operation,
  place,
  ...answers
}: Change): void {
  const newLine = () => madeUpLine({ ...fields, profileStatus: allowed });

  describe(`${operation} is refused`, () => {
    it.each(STATES.filter((state) => state !== allowed))(
      "to a line whose state is %s",
      async (profileStatus) => {
        const line = await madeUpLine({ ...fields, profileStatus });
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

    if (namedBy === "hsn") {
      it("with the HSN of another line, on its field", async () => {
        const [{ imsi }, { hsn }] = [await newLine(), await newLine()];
        expect(await refusalOf(place(operator, { imsi, hsn }))).toMatchObject({
          code: "invalid_input",
          fields: { hsn: "hsnOfAnother" },
        });
      });
    }

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

  describeAnswers({ operation, newLine, place, ...answers });
}
