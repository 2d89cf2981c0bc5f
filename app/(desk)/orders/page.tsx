import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { SearchParams } from "nuqs/server";
import { OrderList } from "@/components/orders/order-list";
import { loadOrderChoices } from "@/components/orders/order-params";
import { QueryProvider } from "@/components/query/query-provider";
import { PageHead } from "@/components/ui/page-head";
import { requirePageContext } from "@/lib/auth/session";
import { readLedger } from "@/lib/domain/desk/ledger";
import { KIND_NAMES } from "@/lib/domain/orders/kinds/registry";
import { ACTIVE_STATES, ORDER_STATES } from "@/lib/domain/orders/schemas";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders");
  return { title: t("title") };
}

type OrdersPageProps = { searchParams: Promise<SearchParams> };

export default async function OrdersPage({ searchParams }: OrdersPageProps) {
  const ctx = await requirePageContext("orders:read");
  const t = await getTranslations("orders");
  const asked = await loadOrderChoices(searchParams);
  const state = ORDER_STATES.find((known) => known === asked.state) ?? null;
  const kind = KIND_NAMES.find((known) => known === asked.kind) ?? null;
  const choices = { ...asked, state, kind };
  const page = await readLedger(ctx, choices);
  return (
    <ClientMessages namespaces={["orders", "states"]}>
      <PageHead title={t("title")} below={t("lead")} />
      <QueryProvider>
        <NuqsAdapter>
          <OrderList
            first={{ choices, page }}
            states={ORDER_STATES}
            kinds={KIND_NAMES}
            activeStates={ACTIVE_STATES}
          />
        </NuqsAdapter>
      </QueryProvider>
    </ClientMessages>
  );
}
