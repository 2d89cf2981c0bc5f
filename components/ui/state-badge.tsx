import { useTranslations } from "next-intl";
import { stateTone, stateWord, type Vocabulary } from "@/lib/i18n/state-words";
import { Badge } from "./badge";

/** A carrier's or an order's state by its wire value; needs the namespace `states` in the browser. */
export function StateBadge({ of, value }: { of: Vocabulary; value: string }) {
  const t = useTranslations("states");
  return <Badge tone={stateTone(of, value)}>{stateWord(t, of, value)}</Badge>;
}
