import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { type MadeTopUp, madeTopUps, SOON_MS } from "@/lib/domain/profile-changes/made-top-ups";
import { japanDate } from "@/lib/time/japan";

/** As staff are shown it. */
export type ShownTopUp = Omit<MadeTopUp, "submissionId">;

export type TopUpsOfMonth = {
  /** The month in Japan, `YYYY-MM`. */
  month: string;
  /** What completed orders of this desk added in it, KB. Additions made elsewhere are not known. */
  addedKb: number;
  /** Newest first: those, and of any time the ones that wait or whose end nobody knows. */
  topUps: ShownTopUp[];
  /** Of the last 24 hours, which may have begun in the month before. */
  recent: ShownTopUp[];
};

/** 容量追加 of one line in the calendar month of Japan that `now` is in: a top-up counts for the month of its sending. */
export async function topUpsOfMonth(
  ctx: Ctx,
  imsi: string,
  now: Date = new Date(),
): Promise<TopUpsOfMonth> {
  requirePermission(ctx, "orders:read");
  const month = japanDate(now).slice(0, 7);
  const monthBegins = new Date(`${month}-01T00:00:00+09:00`);
  const dayBefore = new Date(now.getTime() - SOON_MS);
  const found = await madeTopUps(db(), imsi, monthBegins < dayBefore ? monthBegins : dayBefore);
  const made = found.map(({ submissionId: _, ...shown }): ShownTopUp => shown);
  const since = (begin: Date) => made.filter((one) => (one.sentAt ?? one.placedAt) >= begin);
  const completed = since(monthBegins).filter(({ state }) => state === "completed");
  return {
    month,
    addedKb: completed.reduce((sum, { limitKb }) => sum + limitKb, 0),
    topUps: made.filter((one) => one.state !== "completed" || completed.includes(one)),
    recent: since(dayBefore),
  };
}
