import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import * as inputs from "@/lib/domain/profile-changes/change-inputs";
import { editComment } from "@/lib/domain/profile-changes/edit-comment";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { topUpProfile } from "@/lib/domain/profile-changes/top-up-profile";
import { openChangeDesk, operator, program } from "@/lib/testing/change-desk";
import { type IcmLine, ordersOf, refusalOf, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";

openChangeDesk({ completionMs: 0 });

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

describe("a submission that comes again with another time to send", () => {
  const suspend = (line: IcmLine, submissionId: string, notBefore?: string) => {
    const pause = { change: line, reason: "紛失のため", lastFour: line.imsi.slice(-4) };
    const form = { ...openedForm("icm", submissionId), notBefore };
    return suspendProfile(operator, inputs.PauseInput.parse({ ...form, ...pause }));
  };

  it("is refused where it was to be sent at once, and is to wait now", async () => {
    const line = await sandboxLine(96020);
    const submissionId = randomUUID();
    const { code } = await suspend(line, submissionId);
    expect(await refusalOf(suspend(line, submissionId, inMinutes(1440)))).toMatchObject({
      code: "submission_reused",
      params: { code },
    });
    expect(await ordersOf(line)).toMatchObject([{ notBefore: null }]);
  });

  it("is refused where it was to wait, and is to go at once now", async () => {
    const line = await sandboxLine(96021);
    const submissionId = randomUUID();
    const { code } = await suspend(line, submissionId, inMinutes(1440));
    expect(await refusalOf(suspend(line, submissionId))).toMatchObject({
      code: "submission_reused",
      params: { code },
    });
    expect(await ordersOf(line)).toHaveLength(1);
  });

  it("is the same order where the time counts from the pressing, and tells the time that it has", async () => {
    const line = await sandboxLine(96025);
    const submissionId = randomUUID();
    const first = await suspend(line, submissionId, inMinutes(30));
    const again = await suspend(line, submissionId, inMinutes(31));
    expect(again).toEqual({ ...first, repeated: true });
    expect(again.notBefore).not.toBeNull();
  });

  it("is refused for a comment too, which was sent already", async () => {
    const line = await sandboxLine(96016);
    const submissionId = randomUUID();
    const form = (notBefore?: string) =>
      inputs.EditCommentInput.parse({
        ...openedForm("icm", submissionId),
        notBefore,
        change: { imsis: [{ imsi: line.imsi }], comment: "A-12" },
      });
    const { id } = await editComment(operator, form());
    await dispatchOrder(program, id, "w1");
    expect(await refusalOf(editComment(operator, form(inMinutes(1440))))).toMatchObject({
      code: "submission_reused",
    });
  });
});

it("a top-up that is to come after the very order that its submission made is not that order", async () => {
  const line = await sandboxLine(96017);
  const submissionId = randomUUID();
  const topUp = (after?: string) =>
    topUpProfile(
      operator,
      inputs.TopUpInput.parse({
        ...openedForm("icm", submissionId),
        imsi: line.imsi,
        change: { limit: 102400 },
        after,
      }),
    );
  const { id, code } = await topUp();
  await dispatchOrder(program, id, "w1");
  expect(await refusalOf(topUp(code))).toMatchObject({ code: "submission_reused" });
  expect(await topUp()).toMatchObject({ id, repeated: true });
  expect(await ordersOf(line)).toHaveLength(1);
});
