import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { DraftImport } from "@/components/esim/draft-import/draft-import";
import { PageHead } from "@/components/ui/page-head";
import { requirePageContext } from "@/lib/auth/session";
import { csvTemplate } from "@/lib/domain/esim/csv-columns";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("esimCsv");
  return { title: t("title") };
}

export default async function DraftImportPage() {
  await requirePageContext("esim:operate");
  const t = await getTranslations("esimCsv");
  return (
    <ClientMessages namespaces={["esimCsv", "esim", "errors", "states"]}>
      <PageHead
        above={
          <Link href="/esim/drafts" className="hover:text-accent hover:underline">
            {t("back")}
          </Link>
        }
        title={t("title")}
        below={t("lead")}
      />
      <DraftImport template={csvTemplate()} />
    </ClientMessages>
  );
}
