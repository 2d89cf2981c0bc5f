import { z } from "zod";
import { fieldMessage } from "@/lib/i18n/field-message";

/** What a row of an eSIM依頼完了通知ファイル may say; the first three are also names of PA05-41's parameters. */
export const COMPLETION_FIELDS = [
  "deliveryCode",
  "eid",
  "account",
  "result",
  "errorCode",
  "message",
  "requestedAt",
  "completedAt",
] as const;
export type CompletionField = (typeof COMPLETION_FIELDS)[number];

/** A column's name in the header row or, without one, its place from 1; blank when the file has no such column. */
const column = z.string().trim().max(60);
const values = z.array(z.string().trim().min(1).max(60)).min(1, fieldMessage("required")).max(20);

/**
 * Where this OEM's file says what. The layout is not published ("CSV File Format Definition (MVNO Edition)"), so an
 * administrator says it once.
 */
export const Mapping = z
  .strictObject({
    /** Whether the first row names the columns. */
    header: z.boolean(),
    columns: z.strictObject({
      deliveryCode: column,
      eid: column,
      account: column,
      result: column,
      errorCode: column,
      message: column,
      requestedAt: column,
      completedAt: column,
    }),
    /** The values of `result` that mean that the line is activated, and those that mean that it is not. */
    completed: values,
    failed: values,
  })
  .superRefine((mapping, ctx) => {
    const problem = (path: (string | number)[], key: Parameters<typeof fieldMessage>[0]) =>
      ctx.addIssue({ code: "custom", path, message: fieldMessage(key) });
    const { columns } = mapping;
    if (columns.result === "") problem(["columns", "result"], "required");
    if (columns.deliveryCode === "" && columns.eid === "") {
      problem(["columns", "deliveryCode"], "deliveryCodeOrEid");
    }
    const named = COMPLETION_FIELDS.filter((field) => columns[field] !== "");
    named.forEach((field, index) => {
      const place = foldCell(columns[field]);
      if (!mapping.header && !/^[1-9][0-9]?$/.test(place)) {
        problem(["columns", field], "columnPlace");
      } else if (named.slice(0, index).some((before) => foldCell(columns[before]) === place)) {
        problem(["columns", field], "columnTwice");
      }
    });
    const completed = new Set(mapping.completed.map(foldCell));
    if (mapping.failed.some((value) => completed.has(foldCell(value)))) {
      problem(["failed"], "resultValueTwice");
    }
  });
export type Mapping = z.infer<typeof Mapping>;

/** The layout of docs/completion-files.md, in which the sandbox writes; it holds until an administrator says another. */
export const DEFAULT_MAPPING: Mapping = {
  header: true,
  columns: {
    deliveryCode: "配送コード",
    eid: "eSIM識別番号",
    account: "電話番号",
    result: "処理結果",
    errorCode: "エラーコード",
    message: "メッセージ",
    requestedAt: "依頼日時",
    completedAt: "完了日時",
  },
  completed: ["OK"],
  failed: ["NG"],
};

/** One spelling for names of columns and values of a result: NFKC, lower case, no blanks around. */
export function foldCell(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
