import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { Repetition } from "@/lib/domain/orders/repetition";

/** What the carrier would make of the same request once more: a hint. */
export function RepetitionPanel({ repetition }: { repetition: Repetition }) {
  const t = useTranslations("reconcile.repetition");
  return (
    <Panel title={t("title")} padded>
      <p className="text-sm">{t(`kinds.${repetition}`)}</p>
      <p className="text-faint text-xs">{t("hint")}</p>
    </Panel>
  );
}
