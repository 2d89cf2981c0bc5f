import type { Effect, ShownProfile } from "@/lib/domain/profile-changes/effect";

/**
 * What a field says about whether the order was done: it shows what was asked for, and did not before (`applied`);
 * it does not show it (`absent`), which proves nothing for hours; it showed it before the order was placed (`before`), so
 * that it proves nothing; or nobody can tell (`unclear`).
 */
export type FieldVerdict = "applied" | "absent" | "before" | "unclear";

/** One field of a change as it was asked for, was before and is now; volumes are KB. `null` where no reading has it. */
export type JudgedField = {
  field: string;
  wanted: unknown;
  before: unknown;
  now: unknown;
  verdict: FieldVerdict;
};

/** What a whole order's fields say together; `nothing` where no field can tell anything. */
export type Judgement = "applied" | "partly" | "absent" | "before" | "nothing";

type Readings = {
  /** The line when the order was placed; null where that is not known. */
  before: ShownProfile | null;
  /** Whether that is recent enough to tell; an older one is shown, and tells nothing. */
  beforeTells: boolean;
  /** The line as it was read last; null before the first reading. */
  now: ShownProfile | null;
  /** Whether that reading was asked for after the order was sent: an earlier one is shown, and tells nothing. */
  sinceSent: boolean;
};

/** What each field of a change shows about whether it was done. */
export function judgeFields(
  effects: readonly Effect[],
  { before, beforeTells, now, sinceSent }: Readings,
): JudgedField[] {
  return effects.map((effect) => ({
    field: effect.field,
    wanted: effect.wanted,
    before: valueIn(before, effect.field),
    now: valueIn(now, effect.field),
    verdict: verdictOf(effect, beforeTells ? before : null, sinceSent ? now : null),
  }));
}

function verdictOf(
  { shows }: Effect,
  before: ShownProfile | null,
  now: ShownProfile | null,
): FieldVerdict {
  const shown = now && shows(now);
  if (shown === null) return "unclear";
  if (!shown) return "absent";
  // Without a reading from before, what is there may always have been there.
  if (before === null) return "unclear";
  return shows(before) ? "before" : "applied";
}

function valueIn(profile: Readonly<Record<string, unknown>> | null, field: string): unknown {
  return profile?.[field] ?? null;
}

/**
 * What the fields say together, by the rule that the program settles by: what was asked for is there, all of it, and was not
 * there before.
 */
export function judge(fields: readonly JudgedField[]): Judgement {
  const telling = fields.map(({ verdict }) => verdict).filter((verdict) => verdict !== "unclear");
  if (telling.length === 0) return "nothing";
  if (telling.includes("absent")) return telling.includes("applied") ? "partly" : "absent";
  return telling.includes("applied") ? "applied" : "before";
}
