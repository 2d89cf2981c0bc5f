import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QueryProvider } from "@/components/query/query-provider";
import { TodayView } from "@/components/today/today-view";
import { PageHead } from "@/components/ui/page-head";
import { requirePageContext } from "@/lib/auth/session";
import { readToday } from "@/lib/domain/desk/today";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("today");
  return { title: t("title") };
}

export default async function TodayPage() {
  const ctx = await requirePageContext("orders:read");
  const t = await getTranslations("today");
  const today = await readToday(ctx);
  return (
    <ClientMessages namespaces={["today", "orders", "states"]}>
      <PageHead title={t("title")} below={t("lead")} />
      <QueryProvider>
        <TodayView first={today} />
      </QueryProvider>
    </ClientMessages>
  );
}
