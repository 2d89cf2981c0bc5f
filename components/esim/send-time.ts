import type { EsimValues } from "./form-values";

/** When an order may be sent: at once, minutes from now, or at a time of one's own. */
export const SEND_WHEN = ["now", "30", "60", "at"] as const;

const MINUTE_MS = 60_000;

/** The instant before which nothing is sent, ISO text; none for at once. `now` in milliseconds. */
export function notBeforeOf(
  { sendWhen, notBefore }: Pick<EsimValues, "sendWhen" | "notBefore">,
  now: number,
): string | undefined {
  if (sendWhen === "at") return notBefore === "" ? undefined : japanInstant(notBefore);
  const minutes = Number(sendWhen);
  return minutes > 0 ? new Date(now + minutes * MINUTE_MS).toISOString() : undefined;
}

/** 'YYYY-MM-DDTHH:MM' of Japan's clock, whatever the browser's own zone is. */
function japanInstant(local: string): string {
  return new Date(`${local}:00+09:00`).toISOString();
}
