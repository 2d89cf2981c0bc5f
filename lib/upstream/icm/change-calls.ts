import type { z } from "zod";
import type { SendBy } from "@/lib/upstream/gate";
import { acceptance, acceptanceWithoutTid } from "@/lib/upstream/icm/schemas/acceptance";
import {
  type ActivationBody,
  type AddressChangeBody,
  activationBody,
  addressChangeBody,
  type CommentBody,
  commentBody,
  type IcgwBody,
  icgwBody,
  imsi as imsiSchema,
  type LineBody,
  lineBody,
  type PlanChangeBody,
  planChangeBody,
  type TopUpBody,
  topUpBody,
} from "@/lib/upstream/icm/schemas/request-bodies";
import type { IcmCall, IcmSender } from "@/lib/upstream/icm/send";
import { sendable } from "@/lib/upstream/icm/sendable";
import { parseAnswer, refusal } from "@/lib/upstream/read-answer";
import type { Exchange } from "@/lib/upstream/upstream-error";

/** A change that ICM took: `tid` is null where the answer publishes none. `exchange` can be stored as JSON. */
export type IcmTaken = { status: number; tid: string | null; exchange: Exchange };

/**
 * The calls that change something, each sent on a connection of its own and never twice (a 401 apart). All but
 * the top-up are answered 202: taken, to be finished later. They throw
 * - UpstreamError `not_sent` (signing in included) or `maybe_sent`, or `answered` for any other status;
 * - UpstreamError `maybe_sent` for a success status whose body cannot be read or lacks its tid;
 * - TypeError for a body that its wire schema refuses: nothing was sent.
 */
export function changeCalls(sender: IcmSender) {
  async function change(call: IcmCall, success: 200 | 202): Promise<IcmTaken> {
    const answer = await sender.change(call);
    if (answer.status !== success) throw refusal(answer);
    const { tid } = parseAnswer(answer, acceptance);
    return { status: answer.status, tid, exchange: answer.exchange() };
  }

  /** Address change and comment publish no answer: an empty body is a whole one. */
  async function changeWithoutTid(call: IcmCall): Promise<IcmTaken> {
    const answer = await sender.change(call);
    if (answer.status !== 202) throw refusal(answer);
    const empty = answer.cutBy === null && answer.text.trim() === "";
    const tid = empty ? null : parseAnswer(answer, acceptanceWithoutTid).tid;
    return { status: answer.status, tid, exchange: answer.exchange() };
  }

  function lineCall<S extends z.ZodType<LineBody & Record<string, unknown>>>(
    operation: IcmCall["operation"],
    schema: S,
    value: z.input<S>,
    by: SendBy,
  ): IcmCall {
    const body = sendable(`${operation} body`, schema, value);
    return { operation, fill: { imsi: body.imsi }, body, by };
  }

  const line = (imsi: string) => ({ imsi: sendable("imsi", imsiSchema, imsi) });

  return {
    /** プロファイル開通API. */
    async activate(body: ActivationBody, by: SendBy = {}): Promise<IcmTaken> {
      return change(lineCall("activate", activationBody, body, by), 202);
    },

    /** プロファイル利用休止API. */
    async suspend(body: LineBody, by: SendBy = {}): Promise<IcmTaken> {
      return change(lineCall("suspend", lineBody, body, by), 202);
    },

    /** プロファイル利用再開API. */
    async resume(body: LineBody, by: SendBy = {}): Promise<IcmTaken> {
      return change(lineCall("resume", lineBody, body, by), 202);
    },

    /** 料金プラン/上限値変更API. */
    async changePlan(body: PlanChangeBody, by: SendBy = {}): Promise<IcmTaken> {
      return change(lineCall("planChange", planChangeBody, body, by), 202);
    },

    /** NTTC閉域接続用アドレス変更API; no tid is published. */
    async changeAddress(imsi: string, body: AddressChangeBody, by: SendBy = {}): Promise<IcmTaken> {
      const checked = sendable("addressChange body", addressChangeBody, body);
      return changeWithoutTid({
        operation: "addressChange",
        fill: line(imsi),
        body: checked,
        by,
      });
    },

    /** ICGW利用申込みAPI. */
    async applyIcgw(imsi: string, body: IcgwBody, by: SendBy = {}): Promise<IcmTaken> {
      const checked = sendable("icgw body", icgwBody, body);
      return change({ operation: "icgw", fill: line(imsi), body: checked, by }, 202);
    },

    /** コメント編集API; no tid is published, and the comment cannot be read back. */
    async editComment(body: CommentBody, by: SendBy = {}): Promise<IcmTaken> {
      const checked = sendable("comment body", commentBody, body);
      return changeWithoutTid({ operation: "comment", body: checked, by });
    },

    /** 容量追加: its 200 is completion; its tid has a form of its own. */
    async topUp(imsi: string, body: TopUpBody, by: SendBy = {}): Promise<IcmTaken> {
      const checked = sendable("topUp body", topUpBody, body);
      return change({ operation: "topUp", fill: line(imsi), body: checked, by }, 200);
    },
  };
}
