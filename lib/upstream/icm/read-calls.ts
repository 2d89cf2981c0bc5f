import { z } from "zod";
import {
  type IcmMultiAccess,
  type IcmMultiAccessConnection,
  multiAccessAnswer,
  multiAccessHistoryAnswer,
} from "@/lib/upstream/icm/schemas/multi-access";
import {
  type IcmLimitPattern,
  type IcmPolicy,
  limitPatternsAnswer,
  policiesAnswer,
} from "@/lib/upstream/icm/schemas/policies";
import { type IcmProfile, profileAnswer } from "@/lib/upstream/icm/schemas/profile";
import { imsi as imsiSchema } from "@/lib/upstream/icm/schemas/request-bodies";
import { type IcmTransaction, transactionAnswer } from "@/lib/upstream/icm/schemas/transaction";
import {
  dailyUsageAnswer,
  type IcmDailyUsage,
  type IcmMonthlyUsage,
  monthlyUsageAnswer,
} from "@/lib/upstream/icm/schemas/usage";
import type { IcmCall, IcmSender } from "@/lib/upstream/icm/send";
import { sendable } from "@/lib/upstream/icm/sendable";
import { parseAnswer, refusal } from "@/lib/upstream/read-answer";

/** Both ends included, Japan time: dates as `YYYY-MM-DD`. The longest range is not published. */
const days = z.strictObject({ startDate: z.iso.date(), endDate: z.iso.date() });
export type Days = z.infer<typeof days>;

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "a month is YYYY-MM");
/** Both ends included: months as `YYYY-MM`. */
const months = z.strictObject({ startMonth: month, endMonth: month });
export type Months = z.infer<typeof months>;

/** A path segment of dots alone would be taken for a step in the path. */
const tidSchema = z.string().regex(/[^.]/, "a tid is text");

/** The calls that change nothing. Each throws UpstreamError; TypeError for an argument that is not sendable. */
export function readCalls(sender: IcmSender) {
  async function read<S extends z.ZodType>(call: IcmCall, schema: S): Promise<z.output<S>> {
    const answer = await sender.read(call);
    if (answer.status !== 200) throw refusal(answer);
    return parseAnswer(answer, schema);
  }

  /** Null where 404 is itself an answer. */
  async function readIfThere<S extends z.ZodType>(call: IcmCall, schema: S) {
    const answer = await sender.read(call);
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw refusal(answer);
    return parseAnswer(answer, schema);
  }

  const line = (imsi: string) => ({ imsi: sendable("imsi", imsiSchema, imsi) });

  return {
    /** 料金プラン参照API. */
    async policies(): Promise<IcmPolicy[]> {
      const { policies } = await read({ operation: "policies" }, policiesAnswer);
      return policies;
    },

    /** プロファイル情報参照API. An IMSI that is unknown may answer 400 as well as 404: both throw. */
    async profile(imsi: string): Promise<IcmProfile> {
      return read({ operation: "profile", fill: line(imsi) }, profileAnswer);
    },

    /** プロファイル使用量 (年月日指定), rows as they come: see `toUsageRows`. */
    async dailyUsage(imsi: string, range: Days): Promise<IcmDailyUsage[]> {
      const query = sendable("daily usage range", days, range);
      const call: IcmCall = { operation: "dailyUsage", fill: line(imsi), query };
      return (await read(call, dailyUsageAnswer)).dailyProfileUsage;
    },

    /** プロファイル使用量 (年月指定), rows as they come: see `toUsageRows`. */
    async monthlyUsage(imsi: string, range: Months): Promise<IcmMonthlyUsage[]> {
      const query = sendable("monthly usage range", months, range);
      const call: IcmCall = { operation: "monthlyUsage", fill: line(imsi), query };
      return (await read(call, monthlyUsageAnswer)).monthlyProfileUsage;
    },

    /** 追加容量一覧取得. */
    async limitPatterns(): Promise<IcmLimitPattern[]> {
      return (await read({ operation: "limitPatterns" }, limitPatternsAnswer)).limitPattern;
    },

    /** マルチアクセス接続状況; null (404): not a multi-access SIM. */
    async multiAccess(imsi: string): Promise<IcmMultiAccess | null> {
      return readIfThere({ operation: "multiAccess", fill: line(imsi) }, multiAccessAnswer);
    },

    /** マルチアクセスSIM接続履歴: the last 100 connections at most, in the carrier's order. */
    async multiAccessHistory(imsi: string): Promise<IcmMultiAccessConnection[]> {
      return read({ operation: "multiAccessHistory", fill: line(imsi) }, multiAccessHistoryAnswer);
    },

    /** Transaction lookup; null (404): this tid cannot be looked up. */
    async transaction(tid: string): Promise<IcmTransaction | null> {
      const fill = { tid: sendable("tid", tidSchema, tid) };
      return readIfThere({ operation: "transaction", fill }, transactionAnswer);
    },
  };
}
