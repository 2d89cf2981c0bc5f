import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { orRefusal } from "@/app/(desk)/or-refusal";
import { DraftList } from "@/components/esim/drafts/draft-list";
import { CsvButton, FormButtons } from "@/components/esim/lines/form-buttons";
import { FollowPage } from "@/components/live/follow-page";
import { ErrorFace } from "@/components/ui/error-face";
import { PageHead } from "@/components/ui/page-head";
import { requirePageContext } from "@/lib/auth/session";
import { versionOf } from "@/lib/domain/desk/version-of";
import { listDrafts } from "@/lib/domain/drafts/list-drafts";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("esim.drafts");
  return { title: t("title") };
}

export default async function DraftsPage() {
  const ctx = await requirePageContext("esim:operate");
  const t = await getTranslations("esim.drafts");
  const rows = await orRefusal(listDrafts(ctx));
  if (rows instanceof AppError) {
    const errors = await getTranslations("errors");
    return <ErrorFace page>{errors(rows.code, rows.params)}</ErrorFace>;
  }
  return (
    <ClientMessages namespaces={["esim", "errors", "states"]}>
      <PageHead
        above={
          <Link href="/esim" className="hover:text-accent hover:underline">
            {t("back")}
          </Link>
        }
        title={t("title")}
        below={t("lead")}
        actions={
          <>
            <CsvButton />
            <FormButtons />
          </>
        }
      />
      <FollowPage url="/api/esim/drafts/version" version={versionOf(rows)} />
      <DraftList rows={rows} />
    </ClientMessages>
  );
}
