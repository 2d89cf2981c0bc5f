import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { changeAddress } from "@/lib/domain/profile-changes/change-address";
import { ChangeAddressInput } from "@/lib/domain/profile-changes/change-inputs";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import {
  desk,
  openChangeDesk,
  operator,
  program,
  sentTo,
  stateOf,
} from "@/lib/testing/change-desk";
import { describeChange } from "@/lib/testing/describe-change";
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

/** A line on the closed network, with addresses that no other line of the tests has. */
const onClosedNetwork = (third: number, fields: Partial<typeof profiles.$inferInsert> = {}) =>
  madeUpLine({
    cn: true,
    cnActIpAddress: `10.30.${third}.1`,
    cnSbyIpAddress: `10.31.${third}.1`,
    ...fields,
  });

/** What the form hands over. */
function input(
  { imsi }: IcmLine,
  cnActIpAddress: string,
  cnSbyIpAddress = "",
  submissionId?: string,
): ChangeAddressInput {
  const change = { cnActIpAddress, cnSbyIpAddress };
  return ChangeAddressInput.parse({ ...openedForm("icm", submissionId), imsi, change });
}

async function shownOf({ imsi }: IcmLine) {
  const { cnActIpAddress, cnSbyIpAddress } = await getProfile(operator, imsi);
  return [cnActIpAddress, cnSbyIpAddress];
}

describe("changeAddress", () => {
  it("sends the document's sample body, and is over when the line shows the addresses", async () => {
    const line = await sandboxLine(96015);
    expect(await shownOf(line)).toEqual(["10.0.1.5", "10.0.2.5"]);
    const { id } = await changeAddress(operator, input(line, "10.0.0.2", "10.0.1.2"));
    await dispatchOrder(program, id, "w1");
    expect(await sentTo(line, "addressChange")).toMatchObject([
      { method: "PUT", body: { cnActIpAddress: "10.0.0.2", cnSbyIpAddress: "10.0.1.2" } },
    ]);
    // No 202 body is published for it, so there is no tid.
    expect(await ordersOf(line)).toMatchObject([{ state: "accepted", tid: null }]);
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("accepted");
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("completed");
    expect(await shownOf(line)).toEqual(["10.0.0.2", "10.0.1.2"]);
  });

  it("does not send a standby address that is left blank, and is over without one", async () => {
    const line = await sandboxLine(96025);
    const { id } = await changeAddress(operator, input(line, "10.32.0.9"));
    await dispatchOrder(program, id, "w1");
    expect((await sentTo(line, "addressChange")).map(({ body }) => body)).toEqual([
      { cnActIpAddress: "10.32.0.9" },
    ]);
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("completed");
  });

  it("keeps what the line showed before until it has ended", async () => {
    const line = await sandboxLine(96030);
    const [act] = await shownOf(line);
    await changeAddress(operator, input(line, "10.32.1.9"));
    const [order] = await ordersOf(line);
    expect(order?.before).toMatchObject({ cnActIpAddress: act });
    await cancelOrder(operator, { orderId: order?.id ?? "", reason: "取り違え" });
    expect((await ordersOf(line))[0]).toMatchObject({ before: null, beforeReadAt: null });
  });
});

/** Active lines of the closed network from 96045 on, every fifth (lib/sandbox/README.md), at every call another. */
let last = 96040;

/** No two lines ask for the same address. */
const addressFor = ({ imsi }: IcmLine) =>
  `10.40.${Number(imsi.slice(-4, -2))}.${Number(imsi.slice(-2))}`;

describeChange({
  operation: "addressChange",
  allowed: "active",
  fields: { cn: true },
  namedBy: "path",
  nextLine: () => {
    last += 5;
    return sandboxLine(last);
  },
  place: (ctx, line, submissionId) =>
    changeAddress(ctx, input(line, addressFor(line), "", submissionId)),
});

describe("an address change is refused", () => {
  it.each([false, null])("to a line whose cn is %s", async (cn) => {
    const line = await madeUpLine({ cn });
    expect(await refusalOf(changeAddress(operator, input(line, "10.33.0.2")))).toMatchObject({
      code: "profile_without_cn",
    });
    expect(await ordersOf(line)).toEqual([]);
  });

  it("where the active address would be the standby that is not sent, and may stay", async () => {
    const line = await onClosedNetwork(9);
    expect(await refusalOf(changeAddress(operator, input(line, "10.31.9.1", "")))).toMatchObject({
      code: "invalid_input",
      fields: { cnActIpAddress: "sameAsStandby" },
    });
    expect(await ordersOf(line)).toEqual([]);
  });

  it.each([
    ["10.30.3.1", "10.31.3.1"],
    ["10.30.3.1", ""],
  ])("where nothing would change: %s and %j", async (act, sby) => {
    const line = await onClosedNetwork(3);
    expect(await refusalOf(changeAddress(operator, input(line, act, sby)))).toMatchObject({
      code: "invalid_input",
      fields: { cnActIpAddress: "addressesUnchanged" },
    });
    await db().delete(profiles).where(eq(profiles.imsi, line.imsi));
  });
});

describe("an address of somebody else", () => {
  it("is refused with the line and its customer, whichever of the two it is there and here", async () => {
    const owner = await onClosedNetwork(10, { customerReference: "C-4711" });
    const line = await onClosedNetwork(11);
    const crossed = input(line, "10.31.10.1", "10.30.10.1");
    const named = `addressOfCustomer?imsi=${owner.imsi}&reference=C-4711`;
    expect(await refusalOf(changeAddress(operator, crossed))).toMatchObject({
      code: "invalid_input",
      fields: { cnActIpAddress: named, cnSbyIpAddress: named },
    });
    expect(await ordersOf(line)).toEqual([]);
  });

  it("is refused with the line alone where it has no customer reference", async () => {
    const owner = await onClosedNetwork(12);
    const line = await onClosedNetwork(13);
    const refusal = await refusalOf(changeAddress(operator, input(line, "10.30.12.1")));
    expect(refusal.fields).toEqual({ cnActIpAddress: `addressInUse?imsi=${owner.imsi}` });
  });

  it("is refused with the order that asks for it, until that has ended", async () => {
    const first = await onClosedNetwork(14);
    const { id, code } = await changeAddress(operator, input(first, "10.33.2.1"));
    const second = await onClosedNetwork(15);
    const wanted = input(second, "10.33.2.2", "10.33.2.1");
    expect((await refusalOf(changeAddress(operator, wanted))).fields).toEqual({
      cnSbyIpAddress: `addressInOrder?code=${code}`,
    });
    await cancelOrder(operator, { orderId: id, reason: "取り違え" });
    await changeAddress(operator, wanted);
    expect(await ordersOf(second)).toHaveLength(1);
  });

  it("is given to one of several lines that ask for it at the same moment", async () => {
    const lines = await Promise.all([20, 21, 22, 23].map((third) => onClosedNetwork(third)));
    const results = await Promise.allSettled(
      lines.map((line) => changeAddress(operator, input(line, "10.33.3.1"))),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "fulfilled") continue;
      expect(result.reason.fields.cnActIpAddress).toMatch(/^addressInOrder\?code=[A-Z0-9]{10}$/);
    }
  });

  it("may become one's own other address", async () => {
    const line = await onClosedNetwork(24);
    await changeAddress(operator, input(line, "10.31.24.1", "10.30.24.1"));
    expect((await ordersOf(line))[0]?.request).toEqual({
      cnActIpAddress: "10.31.24.1",
      cnSbyIpAddress: "10.30.24.1",
    });
  });
});

describe("the same address change twice", () => {
  it("is the same order, even when the line has the addresses by then", async () => {
    const line = await onClosedNetwork(30);
    const pressed = input(line, "10.33.4.1");
    const first = await changeAddress(operator, pressed);
    await db()
      .update(profiles)
      .set({ cnActIpAddress: "10.33.4.1" })
      .where(eq(profiles.imsi, line.imsi));
    expect(await changeAddress(operator, pressed)).toEqual({ ...first, repeated: true });
    expect(await ordersOf(line)).toHaveLength(1);
  });

  it("for another line under the same submission is refused, and nothing is placed for that line", async () => {
    const [line, other] = [await onClosedNetwork(33), await onClosedNetwork(34)];
    const pressed = input(line, "10.33.4.5");
    const { code } = await changeAddress(operator, pressed);
    const again = changeAddress(operator, input(other, "10.33.4.5", "", pressed.submissionId));
    expect(await refusalOf(again)).toMatchObject({ code: "submission_reused", params: { code } });
    expect(await ordersOf(other)).toEqual([]);
  });

  it("with another address is refused, naming the order that there is", async () => {
    const line = await onClosedNetwork(32);
    const submissionId = randomUUID();
    const { code } = await changeAddress(operator, input(line, "10.33.4.3", "", submissionId));
    const other = input(line, "10.33.4.4", "", submissionId);
    expect(await refusalOf(changeAddress(operator, other))).toMatchObject({
      code: "submission_reused",
      params: { code },
    });
  });
});

describe("the body of an address change (NTTC閉域接続用アドレス変更API)", () => {
  const problemsOf = (cnActIpAddress: string, cnSbyIpAddress = "") =>
    ChangeAddressInput.safeParse({
      ...openedForm("icm"),
      imsi: "440130000096015",
      change: { cnActIpAddress, cnSbyIpAddress },
    }).error?.issues.map(({ path, message }) => [path.join("."), message]);

  it.each([
    ["10.0.1.5/24", "ipv4Mask?mask=%2F24"],
    ["10.0.1.5 /24", "ipv4Mask?mask=%2F24"],
    ["10.0.1.5/255.255.255.0", "ipv4Mask?mask=%2F255.255.255.0"],
    ["10.0.1.5/", "ipv4"],
    ["10.0.1/24", "ipv4"],
    ["10.0.1.256", "ipv4"],
    ["fe80::1", "ipv4"],
    ["", "required"],
    ["  ", "required"],
  ])("does not take %j as the active address", (act, message) => {
    expect(problemsOf(act)).toEqual([["change.cnActIpAddress", message]]);
  });

  it("names the mask of the standby address too", () => {
    expect(problemsOf("10.0.1.5", "10.0.2.5/24")).toEqual([
      ["change.cnSbyIpAddress", "ipv4Mask?mask=%2F24"],
    ]);
  });

  it("does not take one address twice", () => {
    expect(problemsOf("10.0.1.5", " 10.0.1.5")).toEqual([["change.cnSbyIpAddress", "sameAddress"]]);
  });
});
