import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { RowResult } from "@/lib/domain/completions/problems";
import type { RowFields } from "@/lib/domain/completions/read-row";
import type { Tone } from "@/lib/i18n/state-words";
import { toResult } from "./completion-words";

const TONES: Record<RowResult, Tone> = {
  matched: "ok",
  late: "wait",
  duplicate: "idle",
  unknown: "ask",
  unreadable: "bad",
};

/** What became of a row: one that found its order may say that this failed. Readable by a program too. */
export function ResultBadge({ row }: { row: { result: string; fields: RowFields } }) {
  const t = useTranslations("completions.results");
  const known = toResult(row.result);
  const failed = known === "matched" && row.fields.outcome === "failed";
  return (
    <span data-row-result={row.result}>
      <Badge tone={failed ? "bad" : TONES[known]}>{t(failed ? "matchedFailed" : known)}</Badge>
    </span>
  );
}

type ResultCountProps = {
  result: RowResult;
  /** Of the matched rows, those that say that their order failed. */
  failed?: boolean;
  count: number;
};

/** How many rows ended so; nothing where none did. */
export function ResultCount({ result, failed = false, count }: ResultCountProps) {
  const t = useTranslations("completions.counts");
  if (count === 0) return null;
  return (
    <Badge tone={failed ? "bad" : TONES[result]}>
      {t(failed ? "matchedFailed" : result, { count })}
    </Badge>
  );
}
