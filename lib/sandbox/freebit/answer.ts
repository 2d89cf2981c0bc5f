import { statusOf } from "@/lib/sandbox/freebit/result-codes";
import type { Answer } from "@/lib/sandbox/http/answer";
import type { Settings } from "@/lib/sandbox/settings";

/** An answer in the document's form; `more` follows its two fields. */
export function freebitAnswer(
  code: number,
  settings: Settings,
  more: Record<string, string> = {},
): Answer {
  const status = statusOf(code);
  if (status === undefined) throw new Error(`${code} is not among Freebit's response codes`);
  return {
    status: settings.freebitHttp === "table" ? status.statusCode : 200,
    body: {
      resultCode: settings.freebitResultCode === "number" ? code : String(code),
      status: { message: status.message, statusCode: status.statusCode },
      ...more,
    },
  };
}
