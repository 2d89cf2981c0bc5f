import { describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { resumeProfile } from "@/lib/domain/profile-changes/resume-profile";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import {
  answerWith,
  desk,
  openChangeDesk,
  operator,
  program,
  sentTo,
  stateOf,
} from "@/lib/testing/change-desk";
import { describeChange } from "@/lib/testing/describe-change";
import { followNow, type IcmLine, ordersOf, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";

openChangeDesk();

const REASON = "お客様のご依頼";

/** What the form hands over. */
function input(line: IcmLine, submissionId?: string): PauseInput {
  return PauseInput.parse({
    ...openedForm("icm", submissionId),
    change: line,
    reason: REASON,
    lastFour: line.imsi.slice(-4),
  });
}

const suspend = (ctx: Ctx, line: IcmLine, submissionId?: string) =>
  suspendProfile(ctx, input(line, submissionId));
const resume = (ctx: Ctx, line: IcmLine, submissionId?: string) =>
  resumeProfile(ctx, input(line, submissionId));

/** Active lines from 96025 on, sleeping ones from 96225 on (lib/sandbox/README.md), at every call another. */
let active = 96024;
let sleeping = 96224;
const nextActive = () => sandboxLine(++active);
const nextSleeping = () => sandboxLine(++sleeping);

const statusOf = async ({ imsi }: IcmLine) => (await getProfile(operator, imsi)).profileStatus;

describe.each([
  { name: "suspend", place: suspend, nextLine: nextActive, from: "active", to: "sleeping" },
  { name: "resume", place: resume, nextLine: nextSleeping, from: "sleeping", to: "active" },
])("$name", ({ name, place, nextLine, from, to }) => {
  it("sends the line alone, keeps the reason here, and is over when the line has changed", async () => {
    const line = await nextLine();
    expect(await statusOf(line)).toBe(from);
    const { id } = await place(operator, line);
    await dispatchOrder(program, id, "w1");
    expect(await sentTo(line, name)).toMatchObject([{ method: "POST", status: 202, body: line }]);
    expect(await ordersOf(line)).toMatchObject([
      { kind: `icm.${name}`, state: "accepted", tid: expect.any(String), reason: REASON },
    ]);
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("accepted");
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("completed");
    expect(await statusOf(line)).toBe(to);
  });

  it.each(["failLater", "cancelLater"])(
    "has failed when its transaction ends so (%s), and the line is as it was, and free",
    async (kind) => {
      const line = await nextLine();
      await answerWith(line, { operation: name, kind });
      const { id } = await place(operator, line);
      await dispatchOrder(program, id, "w1");
      await desk.control("POST", "complete");
      await followNow(desk, id);
      expect(await stateOf(id)).toBe("failed");
      expect(await statusOf(line)).toBe(from);
      expect((await place(operator, line)).repeated).toBe(false);
    },
  );

  it("is followed by the profile where the carrier does not know the tid", async () => {
    const line = await nextLine();
    const { id } = await place(operator, line);
    await dispatchOrder(program, id, "w1");
    const unknownTid = { operation: "transaction", kind: "refuse", status: 404, times: 2 };
    await desk.control("POST", "faults", unknownTid);
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("accepted");
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("completed");
    expect(await statusOf(line)).toBe(to);
  });

  describeChange({ operation: name, allowed: from, nextLine, place });
});

describe("what the form of a pause hands over", () => {
  const given = { hsn: "013AAA0025", imsi: "440130000096015" };
  const problemsOf = (form: Record<string, unknown>) =>
    PauseInput.safeParse({ ...openedForm("icm"), ...form }).error?.issues.map(
      ({ path, message }) => [path.join("."), message],
    );

  it.each([
    [{ change: given, reason: " ", lastFour: "6015" }, [["reason", "required"]]],
    [{ change: given, reason: REASON, lastFour: "6016" }, [["lastFour", "lastFour"]]],
    [{ change: given, reason: REASON, lastFour: "" }, [["lastFour", "required"]]],
    [
      { change: { ...given, hsn: "013aaa0025" }, reason: REASON, lastFour: "6015" },
      [["change.hsn", "hsn"]],
    ],
  ])("is refused: %j", (form, problems) => {
    expect(problemsOf(form)).toEqual(problems);
  });
});
