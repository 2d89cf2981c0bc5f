import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { icmSuspend } from "@/lib/domain/orders/kinds/icm-pause";
import { placeChange } from "@/lib/domain/profile-changes/place-change";
import type { FieldErrors } from "@/lib/errors";
import { desk, openChangeDesk, operator, program } from "@/lib/testing/change-desk";
import {
  followNow,
  type IcmLine,
  madeUpLine,
  ordersOf,
  refusalOf,
  sandboxLine,
} from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";

openChangeDesk();

/** Places a suspension; `meanwhile` happens after the line was looked at first, before the order is written. */
const suspend = (line: IcmLine, meanwhile: () => Promise<unknown> = async () => null) =>
  placeChange(operator, icmSuspend, {
    ...line,
    operation: "suspend",
    request: line,
    ...openedForm("icm"),
    wrong: async (): Promise<FieldErrors> => {
      await meanwhile();
      return {};
    },
  });

const change = ({ imsi }: IcmLine, fields: Partial<typeof profiles.$inferInsert>) =>
  db().update(profiles).set(fields).where(eq(profiles.imsi, imsi));

describe("a line that changes while an order for it is placed", () => {
  it("is judged by what it shows when the order is written", async () => {
    const line = await madeUpLine();
    const placing = suspend(line, () => change(line, { profileStatus: "sleeping" }));
    expect(await refusalOf(placing)).toMatchObject({
      code: "profile_state_forbids",
      params: { state: "sleeping" },
    });
    expect(await ordersOf(line)).toEqual([]);
  });

  it("is refused when its HSN is another by then", async () => {
    const line = await madeUpLine();
    const placing = suspend(line, () => change(line, { hsn: "0FF0000001" }));
    expect(await refusalOf(placing)).toMatchObject({ fields: { hsn: "hsnOfAnother" } });
    expect(await ordersOf(line)).toEqual([]);
  });

  it("is refused when another order of it has completed since, and was not read", async () => {
    const line = await sandboxLine(96016);
    const codes: string[] = [];
    const placing = suspend(line, async () => {
      const other = await suspend(line);
      codes.push(other.code);
      await dispatchOrder(program, other.id, "w1");
      await desk.control("POST", "complete");
      const unread = { operation: "profile", kind: "status503", imsi: line.imsi, times: 9 };
      await desk.control("POST", "faults", unread);
      await followNow(desk, other.id);
    });
    expect(await refusalOf(placing)).toMatchObject({ code: "profile_outdated" });
    expect(await ordersOf(line)).toMatchObject([{ code: codes[0], state: "completed" }]);
  });

  it("is kept with the order as it was when the order was written", async () => {
    const line = await madeUpLine({
      snapshot: { limit: 1 },
      readAt: new Date("2026-11-22T01:00:00Z"),
    });
    const readAt = new Date("2026-11-22T02:00:00Z");
    await suspend(line, () => change(line, { snapshot: { limit: 2 }, readAt }));
    expect(await ordersOf(line)).toMatchObject([{ before: { limit: 2 }, beforeReadAt: readAt }]);
  });
});
