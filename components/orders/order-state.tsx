import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { orderStateWord, stateTone } from "@/lib/i18n/state-words";

/** An order's state as a badge, readable by a program too. */
export function OrderState({ kind, state }: { kind: string; state: string }) {
  const t = useTranslations("states");
  return (
    <span data-order-state={state}>
      <Badge tone={stateTone("order", state)}>{orderStateWord(t, kind, state)}</Badge>
    </span>
  );
}
