import { fieldMessage } from "@/lib/i18n/field-message";
import type { FieldProblem } from "./field-errors";

/** When an order may be sent: at once, minutes from now, or at a time of one's own. */
export const SEND_WHEN = ["now", "30", "60", "at"] as const;

/** What the controls hold; ours, never sent. */
export type SendTimeValues = {
  /** One of SEND_WHEN. */
  sendWhen: string;
  /** 'YYYY-MM-DDTHH:MM', Japan time, as the browser's control holds it. */
  notBefore: string;
};

/** At once. */
export const SEND_NOW: SendTimeValues = { sendWhen: "now", notBefore: "" };

const MINUTE_MS = 60_000;

/** The instant before which nothing is sent, ISO text; none for at once. `now` in milliseconds. */
export function notBeforeOf(
  { sendWhen, notBefore }: SendTimeValues,
  now: number,
): string | undefined {
  if (sendWhen === "at") return isWhole(notBefore) ? japanInstant(notBefore) : undefined;
  const minutes = Number(sendWhen);
  return minutes > 0 ? new Date(now + minutes * MINUTE_MS).toISOString() : undefined;
}

/** A time of one's own that was not filled in, or not wholly, or has passed: whoever means "at once" chooses that. */
export function sendTimeProblems(
  { sendWhen, notBefore }: SendTimeValues,
  now: number = Date.now(),
): FieldProblem[] {
  if (sendWhen !== "at") return [];
  if (!isWhole(notBefore)) return [{ name: "notBefore", message: fieldMessage("required") }];
  if (Date.parse(japanInstant(notBefore)) > now) return [];
  return [{ name: "notBefore", message: fieldMessage("notBeforePast") }];
}

function isWhole(notBefore: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(notBefore);
}

/** 'YYYY-MM-DDTHH:MM' of Japan's clock, whatever the browser's own zone is. */
function japanInstant(local: string): string {
  return new Date(`${local}:00+09:00`).toISOString();
}
