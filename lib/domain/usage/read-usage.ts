import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { reading } from "@/lib/domain/carriers/carrier-errors";
import { icm } from "@/lib/domain/carriers/icm";
import { ifSoon } from "@/lib/domain/carriers/patience";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { callSpans, type Span } from "@/lib/domain/usage/call-spans";
import { isClosed, isDueOnceMore } from "@/lib/domain/usage/closed-periods";
import { findKept, keepUsage } from "@/lib/domain/usage/kept-usage";
import type { ReadUsageInput, UsageRange } from "@/lib/domain/usage/schemas";
import { currentPeriod, periodsOf } from "@/lib/domain/usage/usage-range";
import { AppError, type ErrorCode } from "@/lib/errors";
import { japanDate } from "@/lib/time/japan";
import { toUsageRows, type UsageRow } from "@/lib/upstream/icm/usage-rows";

/** A part of the range that the carrier could not be asked about, and why. */
export type UnreadSpan = Span & { code: ErrorCode };

/** Usage as the carrier gave it: rows in KB, several a date (one a country and network); dates without a row are gaps. */
export type Usage = {
  rows: UsageRow[];
  /** When the carrier was asked (ISO, UTC); null where it was not asked, as all is kept or nothing has begun. */
  readAt: string | null;
  /** The dates whose rows are kept ones, with when the carrier gave them (ISO, UTC). */
  keptAt: Record<string, string>;
  /** Dates in them with rows show what was known last; those without are no gaps: nothing is known of them. */
  unread: UnreadSpan[];
  /** All of the range was asked for, also what is kept. */
  anew: boolean;
};

/**
 * Daily or monthly usage of a profile of the inventory. All rows that the carrier gives are kept. Those that were read when
 * their date was closed (`isClosed`: 48 hours after its end) are not asked for at every look; as rows may come late, they
 * are once more at the first look a week or more after the date's end (`isDueOnceMore`), and what comes then is kept for
 * good. All others are asked for now, and are what is known where the carrier cannot be read. A date for which the carrier
 * gives nothing is a gap, of which nothing is kept, or keeps what it has; either way it is asked for again: the carrier may
 * still get its rows. A part of which something is known is not waited for long (`ifSoon`): what comes later is kept for
 * the next time. A range that is longer than a call may be is read in several calls; the parts that fail are named in
 * `unread`.
 * @throws AppError not_allowed, profile_not_in_inventory, carrier_* when there is nothing at all to show
 */
export async function readUsage(ctx: Ctx, input: ReadUsageInput): Promise<Usage> {
  return usageOf(ctx, input, false);
}

/**
 * The same with all of the range asked for now, and the kept rows replaced by what the carrier says. A date for which it
 * says nothing any more keeps its rows: carriers forget, and these may be the last ones. It is reading (`usage:read`),
 * though it writes: our own copy of the carrier's figures, as `readUsage` does too. Reading a profile anew is more
 * (`profiles:refresh`), because what may be done to the line is judged by it.
 * @throws AppError not_allowed, profile_not_in_inventory, carrier_* when no part could be read
 */
export async function readUsageAnew(ctx: Ctx, input: ReadUsageInput): Promise<Usage> {
  return usageOf(ctx, input, true);
}

async function usageOf(ctx: Ctx, { imsi, range }: ReadUsageInput, anew: boolean): Promise<Usage> {
  requirePermission(ctx, "usage:read");
  await getProfile(ctx, imsi);
  const askedAt = new Date();
  const today = japanDate(askedAt);
  const now = currentPeriod(range.by, today);
  const begun = periodsOf(range).filter((date) => date <= now);
  const kept = await findKept(imsi, begun);
  const wanted = new Set(
    begun.filter((date) => {
      const known = kept.get(date);
      if (anew || !known) return true;
      const readOn = japanDate(known.readAt);
      return !isClosed(range.by, date, readOn) || isDueOnceMore(range.by, date, readOn, today);
    }),
  );
  const parts = await Promise.all(
    callSpans(range.by, [...wanted]).map((span) => {
      const known = !anew && [...kept.keys()].some((date) => span.from <= date && date <= span.to);
      return readPart(known, () => askAndKeep(imsi, range.by, span, wanted, askedAt), span);
    }),
  );
  const unread = parts.flatMap(({ span, error }) => (error ? { span, error } : []));
  const [failed] = unread;
  if (failed && unread.length === parts.length && (anew || kept.size === 0)) throw failed.error;
  const given = parts.flatMap(({ rows }) => rows);
  const shown = begun.map((date) => {
    const live = given.filter((row) => row.date === date);
    return { date, live, kept: live.length === 0 ? kept.get(date) : undefined };
  });
  return {
    rows: shown.flatMap(({ live, kept }) => kept?.rows ?? live),
    readAt: unread.length < parts.length ? askedAt.toISOString() : null,
    keptAt: Object.fromEntries(
      shown.flatMap(({ date, kept }) => (kept ? [[date, kept.readAt.toISOString()]] : [])),
    ),
    unread: unread.map(({ span, error }) => ({ ...span, code: error.code })),
    anew,
  };
}

type Part = { span: Span; rows: UsageRow[]; error: AppError | null };

/** A part of the range as the carrier gives it, or why it does not; one that is known is not waited for long. */
async function readPart(known: boolean, ask: () => Promise<UsageRow[]>, span: Span): Promise<Part> {
  try {
    const asked = ask();
    return { span, rows: await (known ? ifSoon(asked) : asked), error: null };
  } catch (error) {
    if (error instanceof AppError) return { span, rows: [], error };
    throw error;
  }
}

/** One call to the carrier; what it says is kept at once, whatever becomes of the other parts. */
async function askAndKeep(
  imsi: string,
  by: UsageRange["by"],
  span: Span,
  wanted: ReadonlySet<string>,
  askedAt: Date,
): Promise<UsageRow[]> {
  const answer = await reading(() => askCarrier(imsi, by, span));
  const rows = answer.filter(({ date }) => wanted.has(date));
  await keepUsage(imsi, rows, askedAt);
  return rows;
}

async function askCarrier(
  imsi: string,
  by: UsageRange["by"],
  { from, to }: Span,
): Promise<UsageRow[]> {
  return by === "day"
    ? toUsageRows(await icm().dailyUsage(imsi, { startDate: from, endDate: to }))
    : toUsageRows(await icm().monthlyUsage(imsi, { startMonth: from, endMonth: to }));
}
