import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Copyable } from "@/components/orders/copyable";
import { Moment } from "@/components/orders/moment";
import { useOrderWords } from "@/components/orders/use-order-words";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { Evidence } from "@/lib/domain/orders/get-evidence";
import { hasGivenUp } from "@/lib/domain/orders/has-given-up";

/** What the program has found out by itself, and when it looks again, or that it does not. */
export function LooksPanel({ evidence }: { evidence: Evidence }) {
  const t = useTranslations("reconcile.looks");
  const { order, look } = evidence;
  const freebit = order.carrier === "freebit";
  return (
    <Panel title={t("title")}>
      <DescriptionList>
        {freebit ? null : (
          <>
            <Description label={t("tid")}>
              {order.tid ? <Copyable value={order.tid} label={t("tid")} /> : t("noTid")}
            </Description>
            <Description label={t("count")}>
              {t("countValue", { count: order.followCount })}
            </Description>
            <Description label={t("last")}>
              {look ? <Moment at={look.at} /> : t("none")}
            </Description>
            {look ? (
              <Description label={t("word")}>
                <LookWord look={look} />
              </Description>
            ) : null}
          </>
        )}
        <Description label={t("next")}>
          <Next evidence={evidence} />
        </Description>
      </DescriptionList>
    </Panel>
  );
}

function LookWord({ look }: { look: NonNullable<Evidence["look"]> }) {
  const t = useTranslations("reconcile.looks.words");
  const words = useOrderWords();
  if (look.asked === "profile") return t("profile");
  if (look.asked === "unread") return t("unread", { reason: words.reason({ code: look.code }) });
  return t("transaction", { status: look.status ?? "-" });
}

function Next({ evidence: { order } }: { evidence: Evidence }): ReactNode {
  const t = useTranslations("reconcile.looks");
  if (order.carrier === "freebit" && order.settledAt === null) return t("files");
  if (order.dueAt !== null) return <Moment at={order.dueAt} />;
  if (order.settledAt !== null) return t("ended");
  return <span className="font-semibold text-ask">{t(whyNot(order))}</span>;
}

/** Why an order that is not settled is looked up no more. */
function whyNot(order: Evidence["order"]) {
  if (hasGivenUp(order)) return "givenUp";
  const moved = order.events.findLast(({ fromState, toState }) => fromState !== toState);
  return moved?.event.startsWith("restored") ? "restored" : "noLookup";
}
