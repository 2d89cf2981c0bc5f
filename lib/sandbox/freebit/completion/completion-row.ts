import type { EsimRequest } from "@/lib/sandbox/freebit/line";
import { japanDateTime } from "@/lib/sandbox/japan-time";

/** The columns of a completion file. Freebit's own layout is not public: this one is ours. */
export const COLUMNS = [
  "依頼区分",
  "配送コード",
  "eSIM識別番号",
  "電話番号",
  "処理結果",
  "エラーコード",
  "メッセージ",
  "依頼日時",
  "完了日時",
];

const RESULTS = {
  success: ["OK", "", ""],
  failed: ["NG", "E404", "開通処理に失敗しました"],
  cancel: ["NG", "E410", "依頼が取り消されました"],
};

/** What a completion file tells of work that has ended; times are Japan's. */
export function completionRow({ at, dueAt, outcome, number, request }: EsimRequest): string[] {
  return [
    request.addKind,
    request.deliveryCode ?? "",
    request.eid,
    number ?? "",
    ...RESULTS[outcome],
    withSlashes(at),
    withSlashes(dueAt),
  ];
}

function withSlashes(instantMs: number): string {
  return japanDateTime(instantMs).replaceAll("-", "/");
}
