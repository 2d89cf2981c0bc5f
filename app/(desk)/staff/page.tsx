import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FollowPage } from "@/components/live/follow-page";
import { AddStaff } from "@/components/staff/add-staff";
import { StaffView } from "@/components/staff/staff-view";
import { PageHead } from "@/components/ui/page-head";
import { actorId } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { versionOf } from "@/lib/domain/desk/version-of";
import { listStaff } from "@/lib/domain/staff/list-staff";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff");
  return { title: t("title") };
}

export default async function StaffPage() {
  const ctx = await requirePageContext("staff:manage");
  const t = await getTranslations("staff");
  const rows = await listStaff(ctx);
  return (
    <ClientMessages namespaces={["staff", "errors", "states"]}>
      <PageHead title={t("title")} below={t("lead")} actions={<AddStaff />} />
      <FollowPage url="/api/staff/version" version={versionOf(rows)} />
      <StaffView rows={rows} me={actorId(ctx) ?? ""} />
    </ClientMessages>
  );
}
