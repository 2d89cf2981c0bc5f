import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { OrderView } from "@/components/orders/order-view";
import { QueryProvider } from "@/components/query/query-provider";
import { mayDo } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { getOrder } from "@/lib/domain/orders/get-order";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";

const ICM_NAMESPACES = ["changes", "comments", "sending"] as const;
const FREEBIT_NAMESPACES = ["freebit", "completions", "esim"] as const;

type OrderPageProps = { params: Promise<{ id: string }> };

/** Once a request, for the title and the page. */
const findOrder = cache(async (id: string) => {
  const ctx = await requirePageContext("orders:read");
  try {
    return { ctx, order: await getOrder(ctx, id) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const { order } = await findOrder((await params).id);
  const t = await getTranslations("orders");
  return { title: `${t("title")} ${order.code}` };
}

export default async function OrderPage({ params }: OrderPageProps) {
  const { ctx, order } = await findOrder((await params).id);
  const may = {
    cancel: mayDo(ctx.actor, "orders:cancel"),
    propose: mayDo(ctx.actor, "orders:propose"),
    correct: mayDo(ctx.actor, order.carrier === "freebit" ? "esim:operate" : "profiles:operate"),
  };
  const ofCarrier = order.carrier === "freebit" ? FREEBIT_NAMESPACES : ICM_NAMESPACES;
  return (
    <ClientMessages namespaces={["orders", ...ofCarrier, "states", "errors"]}>
      <QueryProvider>
        <OrderView first={order} may={may} />
      </QueryProvider>
    </ClientMessages>
  );
}
