"use client";

import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FilterSelect } from "@/components/ui/filter-select";
import { stateWord } from "@/lib/i18n/state-words";
import type { OrderChoices } from "./order-params";

type OrderFiltersProps = {
  choices: OrderChoices;
  states: readonly string[];
  kinds: readonly string[];
  onChange: (changed: Partial<OrderChoices>) => void;
};

/** State and kind, and the line when the list is of one line. */
export function OrderFilters({ choices, states, kinds, onChange }: OrderFiltersProps) {
  const t = useTranslations("orders.list");
  const words = useTranslations("states");
  const all = { value: "", label: t("all") };
  const option = (vocabulary: "order" | "orderKind") => (value: string) => ({
    value,
    label: stateWord(words, vocabulary, value),
  });
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-b px-3.5 py-2.5">
      <FilterSelect
        label={t("state")}
        options={[all, ...states.map(option("order"))]}
        value={choices.state ?? ""}
        onChange={({ target }) => onChange({ state: target.value || null })}
      />
      <FilterSelect
        label={t("kind")}
        options={[all, ...kinds.map(option("orderKind"))]}
        value={choices.kind ?? ""}
        onChange={({ target }) => onChange({ kind: target.value || null })}
      />
      {choices.imsi ? (
        <Button size="sm" onClick={() => onChange({ imsi: null })} aria-label={t("clearLine")}>
          <span className="font-mono">{t("ofLine", { imsi: choices.imsi })}</span>
          <X aria-hidden="true" className="size-3.5" />
        </Button>
      ) : null}
    </div>
  );
}
