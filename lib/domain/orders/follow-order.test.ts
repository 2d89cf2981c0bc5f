import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { orderEvents } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { applyIcgw } from "@/lib/domain/profile-changes/apply-icgw";
import {
  ApplyIcgwInput,
  ChangePlanInput,
  PauseInput,
} from "@/lib/domain/profile-changes/change-inputs";
import { changePlan } from "@/lib/domain/profile-changes/change-plan";
import { readLineFacts } from "@/lib/domain/profile-changes/line-facts";
import { resumeProfile } from "@/lib/domain/profile-changes/resume-profile";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { readImportedProfile } from "@/lib/domain/profiles/read-imported-profile";
import { readProfile } from "@/lib/domain/profiles/read-profile";
import { desk, openChangeDesk, operator, program, stateOf } from "@/lib/testing/change-desk";
import { followNow, type IcmLine, refusalOf, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { waitingJobs } from "@/lib/testing/waiting-jobs";

openChangeDesk();

const fault = (body: Record<string, unknown>) => desk.control("POST", "faults", body);

const pause = (line: IcmLine) =>
  PauseInput.parse({
    ...openedForm("icm"),
    change: line,
    reason: "お客様のご依頼",
    lastFour: line.imsi.slice(-4),
  });

/** 従量 with this upper limit, KB. */
const payg = (line: IcmLine, limit: number) =>
  changePlan(
    operator,
    ChangePlanInput.parse({ ...openedForm("icm"), change: { ...line, plan: "payg", limit } }),
  );

/** Sends the order, has the carrier do it, and looks what became of it. */
async function carriedOut({ id }: { id: string }) {
  await dispatchOrder(program, id, "w1");
  await desk.control("POST", "complete");
  await followNow(desk, id);
}

describe("the next change of a line whose order was followed to its end", () => {
  it("is placed at once: a suspended line can be resumed", async () => {
    const line = await sandboxLine(96016);
    const suspended = await suspendProfile(operator, pause(line));
    await carriedOut(suspended);
    expect(await stateOf(suspended.id)).toBe("completed");
    const resumed = await resumeProfile(operator, pause(line));
    await carriedOut(resumed);
    expect(await stateOf(resumed.id)).toBe("completed");
  });

  it("is placed at once: a plan can be changed again", async () => {
    const line = await sandboxLine(96020);
    const first = await payg(line, 10240);
    await carriedOut(first);
    expect(await stateOf(first.id)).toBe("completed");
    const second = await payg(line, 0);
    expect(await stateOf(second.id)).toBe("queued");
  });

  it("is placed at once where the profile showed the end", async () => {
    const line = await sandboxLine(96017);
    const suspended = await suspendProfile(operator, pause(line));
    await fault({ operation: "transaction", kind: "refuse", status: 404 });
    await carriedOut(suspended);
    expect(await stateOf(suspended.id)).toBe("completed");
    await resumeProfile(operator, pause(line));
  });

  it("is refused while the reading after the end has failed, which is made later", async () => {
    const line = await sandboxLine(96021);
    const first = await payg(line, 10240);
    await fault({ operation: "profile", kind: "status503", imsi: line.imsi, times: 9 });
    await carriedOut(first);
    expect(await stateOf(first.id)).toBe("completed");
    expect(await refusalOf(payg(line, 0))).toMatchObject({
      code: "profile_outdated",
      params: { code: first.code },
    });
    expect(await waitingJobs("profile.read")).toEqual([
      expect.objectContaining({ imsi: line.imsi }),
    ]);
    await desk.control("DELETE", "faults");
    await readProfile(line.imsi);
    expect(await stateOf((await payg(line, 0)).id)).toBe("queued");
  });

  it("is read at once although a try of an earlier reading waits for its time", async () => {
    const line = await sandboxLine(96037);
    const first = await payg(line, 10240);
    await fault({ operation: "profile", kind: "status503", imsi: line.imsi, times: 99 });
    const environment = environmentOf("icm");
    await readImportedProfile(program, { environment, imsi: line.imsi, tries: 4 });
    await carriedOut(first);
    expect(await stateOf(first.id)).toBe("completed");
    const asked = (await waitingJobs("profile.read")).filter(({ imsi }) => imsi === line.imsi);
    expect(asked).toEqual([
      { environment, imsi: line.imsi, tries: 0 },
      { environment, imsi: line.imsi, tries: 5 },
    ]);
  });

  it("asks for that reading, and not for another state: a line that sleeps by now, resumed", async () => {
    const line = await sandboxLine(96032);
    const suspended = await suspendProfile(operator, pause(line));
    await fault({ operation: "profile", kind: "status503", imsi: line.imsi, times: 9 });
    await carriedOut(suspended);
    for (const verb of [resumeProfile, suspendProfile]) {
      expect(await refusalOf(verb(operator, pause(line)))).toMatchObject({
        code: "profile_outdated",
        params: { code: suspended.code },
      });
    }
    const facts = await readLineFacts(operator, await getProfile(operator, line.imsi));
    expect(facts).toMatchObject({ profileStatus: "active", outdatedBy: suspended.code });
    await desk.control("DELETE", "faults");
    await readProfile(line.imsi);
    expect(await stateOf((await resumeProfile(operator, pause(line))).id)).toBe("queued");
  });

  it("is refused by a reading that was asked for before the end was known", async () => {
    const line = await sandboxLine(96027);
    const first = await payg(line, 10240);
    await carriedOut(first);
    const [order] = await db().select().from(orders).where(eq(orders.id, first.id));
    const readAt = new Date((order?.settledAt?.getTime() ?? 0) - 1);
    await db().update(profiles).set({ readAt }).where(eq(profiles.imsi, line.imsi));
    expect(await refusalOf(payg(line, 0))).toMatchObject({ code: "profile_outdated" });
  });
});

describe("an application for ICGW", () => {
  it.each([
    [96039, "failed"],
    [96042, "cancel"],
  ])("has failed although the profile cannot be read (line %s: %s)", async (ending, status) => {
    const line = await sandboxLine(ending);
    const { hsn, imsi } = line;
    const { id } = await applyIcgw(
      operator,
      ApplyIcgwInput.parse({ ...openedForm("icm"), imsi, change: { hsn } }),
    );
    await dispatchOrder(program, id, "w1");
    const body = JSON.stringify({ transactionStatus: status });
    await fault({ operation: "transaction", kind: "html", status: 200, body });
    await fault({ operation: "profile", kind: "refuse", status: 400, imsi, times: 9 });
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("failed");
  });
});

it("a transaction that is about another line says nothing of the order: its own profile is asked", async () => {
  const line = await sandboxLine(96036);
  const suspended = await suspendProfile(operator, pause(line));
  const body = { transactionStatus: "failed", detail: { imsi: "440130000096037" } };
  await fault({ operation: "transaction", kind: "refuse", status: 200, body });
  await carriedOut(suspended);
  expect(await stateOf(suspended.id)).toBe("completed");
});

describe("where the carrier does not know the tid", () => {
  const unknownTid = { operation: "transaction", kind: "refuse", status: 404, times: 9 };

  it("what the line showed before proves nothing: the order waits", async () => {
    const line = await sandboxLine(96031);
    await carriedOut(await payg(line, 10240));
    const same = await payg(line, 10240);
    await fault(unknownTid);
    await carriedOut(same);
    expect(await stateOf(same.id)).toBe("accepted");
    await followNow(desk, same.id);
    expect(await stateOf(same.id)).toBe("accepted");
    // The lookup still can say it.
    await desk.control("DELETE", "faults");
    await followNow(desk, same.id);
    expect(await stateOf(same.id)).toBe("completed");
  });

  it("what the line did not show before completes the order", async () => {
    const line = await sandboxLine(96035);
    await carriedOut(await payg(line, 10240));
    const other = await payg(line, 0);
    await fault(unknownTid);
    await carriedOut(other);
    expect(await stateOf(other.id)).toBe("completed");
    expect(
      await db().select().from(orderEvents).where(eq(orderEvents.orderId, other.id)),
    ).toContainEqual(expect.objectContaining({ event: "profile_shows_change" }));
  });
});
