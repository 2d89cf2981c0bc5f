import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { RowResult } from "@/lib/domain/completions/problems";
import type { Tone } from "@/lib/i18n/state-words";
import { toResult } from "./completion-words";

const TONES: Record<RowResult, Tone> = {
  matched: "ok",
  late: "wait",
  duplicate: "idle",
  unknown: "ask",
  unreadable: "bad",
};

/** What became of a row; readable by a program too. */
export function ResultBadge({ result }: { result: string }) {
  const t = useTranslations("completions.results");
  const known = toResult(result);
  return (
    <span data-row-result={result}>
      <Badge tone={TONES[known]}>{t(known)}</Badge>
    </span>
  );
}

/** How many rows ended so; nothing where none did. */
export function ResultCount({ result, count }: { result: RowResult; count: number }) {
  const t = useTranslations("completions.counts");
  return count > 0 ? <Badge tone={TONES[result]}>{t(result, { count })}</Badge> : null;
}
