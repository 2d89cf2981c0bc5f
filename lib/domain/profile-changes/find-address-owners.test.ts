import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { changeAddress } from "@/lib/domain/profile-changes/change-address";
import { ChangeAddressInput } from "@/lib/domain/profile-changes/change-inputs";
import {
  AddressOwnersQuery,
  findAddressOwners,
} from "@/lib/domain/profile-changes/find-address-owners";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { type IcmLine, madeUpLine, refusalOf } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner } from "@/lib/testing/witness";

const STRANGER = "440139000000000";

let desk: TestDesk;
let operator: Ctx;
let viewer: Ctx;

beforeAll(async () => {
  desk = await startTestDesk();
  operator = await desk.makeStaff("operator");
  viewer = await desk.makeStaff("viewer");
});
afterAll(() => desk.close());

const place = ({ imsi }: IcmLine, cnActIpAddress: string) =>
  changeAddress(
    operator,
    ChangeAddressInput.parse({ ...openedForm("icm"), imsi, change: { cnActIpAddress } }),
  );

const change = ({ imsi }: IcmLine, fields: Partial<typeof profiles.$inferInsert>) =>
  db().update(profiles).set(fields).where(eq(profiles.imsi, imsi));

/** Makes a queued order a completed one, without a carrier. */
const completed = (id: string, at: Date) =>
  asOwner(
    desk,
    `ALTER TABLE orders DISABLE TRIGGER orders_step;
     UPDATE orders SET state = 'completed', settled_at = '${at.toISOString()}' WHERE id = '${id}';
     UPDATE order_targets SET active = false WHERE order_id = '${id}';
     ALTER TABLE orders ENABLE TRIGGER orders_step`,
  );

describe("whose an address is", () => {
  it("is the line's that has it, active or standby, for people who may only read", async () => {
    const owner = await madeUpLine({
      cn: true,
      cnActIpAddress: "10.40.0.1",
      cnSbyIpAddress: "10.40.0.2",
      customerReference: "C-4711",
    });
    for (const address of ["10.40.0.1", "10.40.0.2"]) {
      expect(await findAddressOwners(viewer, { imsi: STRANGER, address })).toEqual([
        { address, imsi: owner.imsi, reference: "C-4711", order: null },
      ]);
    }
  });

  it("is not told to the line that has it itself", async () => {
    const { imsi } = await madeUpLine({ cn: true, cnActIpAddress: "10.40.1.1" });
    expect(await findAddressOwners(viewer, { imsi, address: "10.40.1.1" })).toEqual([]);
  });

  it("is an order's while that is open, with its line", async () => {
    const line = await madeUpLine({ cn: true, customerReference: "C-4712" });
    const { id, code } = await place(line, "10.40.2.1");
    const query = { imsi: STRANGER, address: "10.40.2.1" };
    expect(await findAddressOwners(viewer, query)).toEqual([
      { address: "10.40.2.1", imsi: line.imsi, reference: "C-4712", order: { id, code } },
    ]);
    expect(await findAddressOwners(viewer, { ...query, imsi: line.imsi })).toEqual([]);
    await cancelOrder(operator, { orderId: id, reason: "取り違え" });
    expect(await findAddressOwners(viewer, query)).toEqual([]);
  });

  it("is still an order's that has completed, until its line is read", async () => {
    const readAt = new Date();
    const line = await madeUpLine({ cn: true, readAt });
    const { id, code } = await place(line, "10.40.5.1");
    await completed(id, new Date(readAt.getTime() + 1000));
    const query = { imsi: STRANGER, address: "10.40.5.1" };
    const owner = { ...query, imsi: line.imsi, reference: null, order: { id, code } };
    expect(await findAddressOwners(viewer, query)).toEqual([owner]);
    const other = await madeUpLine({ cn: true });
    expect((await refusalOf(place(other, "10.40.5.1"))).fields).toEqual({
      cnActIpAddress: `addressInOrder?code=${code}`,
    });
    await change(line, { readAt: null });
    expect(await findAddressOwners(viewer, query)).toEqual([owner]);
    await change(line, { readAt: new Date(readAt.getTime() + 1000) });
    expect(await findAddressOwners(viewer, query)).toEqual([]);
    await place(other, "10.40.5.1");
  });

  it.each([
    ["was deleted", { cn: true, profileStatus: "delete" }],
    ["is not on the closed network", { cn: false }],
  ])("is not that of a line that %s, unless an order asks for it", async (_, fields) => {
    const address = fields.cn ? "10.40.6.1" : "10.40.6.2";
    const line = await madeUpLine({ cn: true });
    const { id, code } = await place(line, address);
    await change(line, { ...fields, cnActIpAddress: address });
    const query = { imsi: STRANGER, address };
    expect(await findAddressOwners(viewer, query)).toEqual([
      { address, imsi: line.imsi, reference: null, order: { id, code } },
    ]);
    await cancelOrder(operator, { orderId: id, reason: "取り違え" });
    expect(await findAddressOwners(viewer, query)).toEqual([]);
  });

  it("is that of a line of which it is not known whether it lives on the closed network", async () => {
    const { imsi } = await madeUpLine({
      profileStatus: null,
      cn: null,
      cnSbyIpAddress: "10.40.7.1",
    });
    const found = await findAddressOwners(viewer, { imsi: STRANGER, address: "10.40.7.1" });
    expect(found).toMatchObject([{ imsi }]);
  });

  it("is nobody's in another environment", async () => {
    await madeUpLine({ environment: "live/icm/0123", cn: true, cnActIpAddress: "10.40.3.1" });
    expect(await findAddressOwners(viewer, { imsi: STRANGER, address: "10.40.3.1" })).toEqual([]);
  });

  it.each([
    { imsi: STRANGER, address: "10.40.4" },
    { imsi: STRANGER, address: "10.40.4.1/24" },
    { imsi: STRANGER, address: "" },
    { imsi: "4401300000%", address: "10.40.4.1" },
    { address: "10.40.4.1" },
  ])("is not looked for by what is no address or no line: %o", (query) => {
    expect(AddressOwnersQuery.safeParse(query).success).toBe(false);
  });
});
