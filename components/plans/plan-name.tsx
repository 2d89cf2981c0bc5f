import { useTranslations } from "next-intl";
import { CarrierName } from "@/components/ui/carrier-name";
import { stateWord } from "@/lib/i18n/state-words";

/** A plan's word with the carrier's own value beside it; one without a word as it came. */
export function PlanName({ plan }: { plan: string }) {
  const t = useTranslations("states");
  const word = stateWord(t, "plan", plan);
  return (
    <>
      <span>{word}</span>
      {word === plan ? null : <CarrierName name={plan} />}
    </>
  );
}
