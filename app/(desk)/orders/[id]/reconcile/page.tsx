import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { OrderAttempts } from "@/components/orders/order-attempts";
import { OrderRequest } from "@/components/orders/order-request";
import { OrderState } from "@/components/orders/order-state";
import { OrderTarget } from "@/components/orders/order-target";
import { RefreshScope } from "@/components/profile/refresh-scope";
import { CarrierEvidence } from "@/components/reconcile/carrier-evidence";
import { DecisionPanel } from "@/components/reconcile/decision-panel";
import { EvidenceWatch } from "@/components/reconcile/evidence-watch";
import { LooksPanel } from "@/components/reconcile/looks-panel";
import { ProposalPanel } from "@/components/reconcile/proposal-panel";
import { RepetitionPanel } from "@/components/reconcile/repetition-panel";
import { WhyHere } from "@/components/reconcile/why-here";
import { Columns, Stack } from "@/components/ui/columns";
import { PageHead } from "@/components/ui/page-head";
import { mayDo } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { versionOf } from "@/lib/domain/desk/version-of";
import { getEvidence } from "@/lib/domain/orders/get-evidence";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { stateWord } from "@/lib/i18n/state-words";

const NAMESPACES = ["reconcile", "orders", "states", "errors", "profile"] as const;
const OF_CARRIER = { icm: ["changes"], freebit: ["freebit", "esim"] } as const;

type ReconcilePageProps = { params: Promise<{ id: string }> };

/** Once a request, for the title and the page. */
const findEvidence = cache(async (id: string) => {
  const ctx = await requirePageContext("orders:read");
  try {
    return { ctx, evidence: await getEvidence(ctx, id) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: ReconcilePageProps): Promise<Metadata> {
  const { evidence } = await findEvidence((await params).id);
  const t = await getTranslations("reconcile");
  return { title: t("metaTitle", { code: evidence.order.code }) };
}

export default async function ReconcilePage({ params }: ReconcilePageProps) {
  const { ctx, evidence } = await findEvidence((await params).id);
  const { order, line, proposal, choices, target, seenAttempts } = evidence;
  const t = await getTranslations("reconcile");
  const states = await getTranslations("states");
  const mayRead = mayDo(ctx.actor, "profiles:refresh");
  return (
    <ClientMessages
      namespaces={[...NAMESPACES, ...OF_CARRIER[order.carrier === "icm" ? "icm" : "freebit"]]}
    >
      <EvidenceWatch
        order={{ id: order.id, state: order.state }}
        quick={order.dueAt !== null || order.state === "sending"}
        version={versionOf(evidence)}
      />
      <PageHead
        above={
          <Link href={`/orders/${order.id}`} className="hover:text-accent hover:underline">
            {t("backToOrder", { code: order.code })}
          </Link>
        }
        title={t("title")}
        badge={<OrderState kind={order.kind} state={order.state} />}
        below={
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span>{stateWord(states, "orderKind", order.kind)}</span>
            <OrderTarget value={target} more={order.targets.length - 1} />
          </span>
        }
      />
      <WhyHere order={order} />
      <RefreshScope key={line?.imsi ?? ""} imsi={line?.imsi ?? ""} reading={null}>
        <Stack>
          <CarrierEvidence evidence={evidence} mayRead={mayRead} />
          <Columns
            side={
              <>
                <ProposalPanel
                  order={{ id: order.id, target: target ?? order.code }}
                  standing={
                    proposal && {
                      proposal,
                      choice: choices.find(({ decision }) => decision === proposal.decision),
                    }
                  }
                />
                <DecisionPanel
                  order={{
                    ...{ id: order.id, kind: order.kind, state: order.state },
                    target: target ?? order.code,
                    more: Math.max(0, order.targets.length - 1),
                    seenAttempts,
                  }}
                  choices={choices}
                />
              </>
            }
            rest={<OrderAttempts order={order} />}
          >
            {/* Where no field of the line stands beside it, what was asked for stands by itself. */}
            {line && line.fields.length > 0 ? null : <OrderRequest order={order} />}
            <LooksPanel evidence={evidence} />
            <RepetitionPanel repetition={evidence.repetition} />
          </Columns>
        </Stack>
      </RefreshScope>
    </ClientMessages>
  );
}
