import Link from "next/link";
import { useTranslations } from "next-intl";
import { useOrderWords } from "@/components/orders/use-order-words";
import { Notice } from "@/components/ui/notice";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { orderStateWord } from "@/lib/i18n/state-words";

/** Why a person is needed, and what an absent change does not prove; of an order that has moved on, where it went. */
export function WhyHere({ order }: { order: OrderDetail }) {
  const t = useTranslations("reconcile.head");
  const states = useTranslations("states");
  const words = useOrderWords();
  const { id, kind, state, answer } = order;
  if (state !== "unknown" && state !== "accepted") {
    return (
      <Notice
        tone="info"
        live
        className="mb-4"
        action={
          <Link href={`/orders/${id}`} className="underline">
            {t("toOrder")}
          </Link>
        }
      >
        {t("closed", { state: orderStateWord(states, kind, state) })}
      </Notice>
    );
  }
  return (
    <Notice tone={state === "unknown" ? "ask" : "wait"} className="mb-4">
      <p className="font-semibold">
        {state === "unknown" ? t("unknown", { reason: words.reason(answer) }) : t("accepted")}
      </p>
      <p>{t("absence")}</p>
    </Notice>
  );
}
