import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { lineVersion, newestOf, readLineNews } from "@/lib/domain/desk/line-news";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { listOrders } from "@/lib/domain/orders/list-orders";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { editNote } from "@/lib/domain/profiles/edit-note";
import { getNote } from "@/lib/domain/profiles/get-note";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { EditNoteInput } from "@/lib/domain/profiles/schemas";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { type IcmLine, madeUpLine } from "@/lib/testing/icm-lines";

let desk: TestDesk;
let operator: Ctx;
let viewer: Ctx;
beforeAll(async () => {
  desk = await startTestDesk();
  operator = await desk.makeStaff("operator");
  viewer = await desk.makeStaff("viewer");
});
afterAll(() => desk.close());

const versionNow = async ({ imsi }: IcmLine) => (await readLineNews(viewer, imsi)).version;

function place({ imsi, hsn }: IcmLine) {
  return placeOrder(operator, icmActivate, {
    targets: [{ type: "imsi", value: imsi }],
    request: { hsn, imsi, plan: "payg", limit: 0, cn: false, unoTsl: false },
    submissionId: randomUUID(),
  });
}

describe("what is new of a line", () => {
  it("has the version that the line's page makes of what it shows", async () => {
    const line = await madeUpLine({ profileStatus: "inactive", readAt: new Date() });
    const shown = async () => {
      const orders = await listOrders(viewer, { imsi: line.imsi, page: 1 });
      return {
        version: lineVersion({
          profile: await getProfile(viewer, line.imsi),
          noteChangedAt: (await getNote(viewer, line.imsi))?.changedAt ?? null,
          orders: orders.rows,
        }),
        newest: newestOf(orders.rows),
      };
    };
    expect(await readLineNews(viewer, line.imsi)).toEqual(await shown());
    const { imsi } = line;
    await editNote(operator, EditNoteInput.parse({ imsi, note: "鍵", seenChangedAt: null }));
    await place(line);
    expect(await readLineNews(viewer, imsi)).toEqual(await shown());
  });

  it("is another after a reading, a failed one, an order, its end and a note", async () => {
    const line = await madeUpLine({ profileStatus: "inactive", readAt: new Date() });
    const { imsi } = line;
    const set = (fields: Partial<typeof profiles.$inferInsert>) =>
      db().update(profiles).set(fields).where(eq(profiles.imsi, imsi));
    const steps: [string, () => Promise<unknown>][] = [
      ["a reading", () => set({ readAt: new Date(Date.now() + 1_000) })],
      ["a failed reading", () => set({ readError: "carrier_unreachable" })],
      ["a customer reference", () => set({ customerReference: "C-1" })],
      ["a note", () => editNote(operator, { imsi, note: "鍵", seenChangedAt: null })],
      ["an order", () => place(line)],
      [
        "its end",
        async () => {
          const { newest } = await readLineNews(viewer, imsi);
          await cancelOrder(operator, { orderId: newest?.id ?? "", reason: "取りやめ" });
        },
      ],
    ];
    const versions = [await versionNow(line)];
    for (const [, step] of steps) {
      await step();
      versions.push(await versionNow(line));
    }
    expect(new Set(versions).size).toBe(steps.length + 1);
  });

  it("stays the same while nothing happens to the line, whatever happens to another", async () => {
    const line = await madeUpLine();
    const before = await versionNow(line);
    await place(await madeUpLine());
    expect(await versionNow(line)).toBe(before);
  });

  it("names the newest order, which has the line until it has ended", async () => {
    const line = await madeUpLine();
    expect((await readLineNews(viewer, line.imsi)).newest).toBeNull();
    const { id, code } = await place(line);
    const order = { id, code, kind: "icm.activate" };
    expect((await readLineNews(viewer, line.imsi)).newest).toEqual({
      ...order,
      state: "queued",
      active: true,
    });
    await cancelOrder(operator, { orderId: id, reason: "取りやめ" });
    expect((await readLineNews(viewer, line.imsi)).newest).toEqual({
      ...order,
      state: "cancelled",
      active: false,
    });
  });

  it("of a line that is not in the inventory there is none", async () => {
    await expect(readLineNews(viewer, "440139999999999")).rejects.toMatchObject({
      code: "profile_not_in_inventory",
    });
    await expect(readLineNews(viewer, "' OR 1=1")).rejects.toMatchObject({
      code: "profile_not_in_inventory",
    });
  });
});
