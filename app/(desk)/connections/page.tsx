import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CarrierSection } from "@/components/connections/carrier-section";
import { FollowPage } from "@/components/live/follow-page";
import { PageHead } from "@/components/ui/page-head";
import { requirePageContext } from "@/lib/auth/session";
import { readConnections } from "@/lib/domain/carriers/read-connections";
import { versionOf } from "@/lib/domain/desk/version-of";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("connections");
  return { title: t("title") };
}

export default async function ConnectionsPage() {
  const ctx = await requirePageContext("carriers:manage");
  const t = await getTranslations("connections");
  const connections = await readConnections(ctx);
  return (
    <ClientMessages namespaces={["connections", "orders", "states", "errors"]}>
      <PageHead title={t("title")} below={t("lead")} />
      <FollowPage url="/api/connections/version" version={versionOf(connections)} />
      <div className="grid gap-8">
        {connections.map((connection) => (
          <CarrierSection key={connection.carrier} connection={connection} />
        ))}
      </div>
    </ClientMessages>
  );
}
