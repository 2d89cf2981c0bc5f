import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orRefusal } from "@/app/(desk)/or-refusal";
import { ImportForm } from "@/components/import/import-form";
import { ImportProgress } from "@/components/import/import-progress";
import { RecentImports } from "@/components/import/recent-imports";
import { FollowPage } from "@/components/live/follow-page";
import { QueryProvider } from "@/components/query/query-provider";
import { Stack } from "@/components/ui/columns";
import { ErrorFace } from "@/components/ui/error-face";
import { PageHead } from "@/components/ui/page-head";
import type { Ctx } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { versionOf } from "@/lib/domain/desk/version-of";
import { getImport } from "@/lib/domain/profiles/get-import";
import { listImports } from "@/lib/domain/profiles/list-imports";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import");
  return { title: t("title") };
}

type ImportPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportPage({ searchParams }: ImportPageProps) {
  const ctx = await requirePageContext("profiles:import");
  const { import: importId } = await searchParams;
  const found = await orRefusal(find(ctx, typeof importId === "string" ? importId : null));
  if (found instanceof AppError) {
    if (found.code === "not_found") notFound();
    const errors = await getTranslations("errors");
    return <ErrorFace page>{errors(found.code, found.params)}</ErrorFace>;
  }
  const t = await getTranslations("import");
  return (
    <ClientMessages namespaces={["import"]}>
      <PageHead
        above={
          <Link href="/profiles" className="hover:text-accent hover:underline">
            {t("back")}
          </Link>
        }
        title={t("title")}
        below={found.shows === "form" ? t("lead") : null}
      />
      {found.shows === "form" ? (
        <Stack>
          <FollowPage url="/api/profiles/import/version" version={versionOf(found.recent)} />
          <ImportForm />
          <RecentImports imports={found.recent} />
        </Stack>
      ) : (
        <QueryProvider>
          {/* Another import is another page. */}
          <ImportProgress key={found.progress.id} initial={found.progress} readAt={Date.now()} />
        </QueryProvider>
      )}
    </ClientMessages>
  );
}

/** The import that the address names, or what stands beside the form for a new one. */
async function find(ctx: Ctx, importId: string | null) {
  if (importId !== null)
    return { shows: "progress", progress: await getImport(ctx, importId) } as const;
  return { shows: "form", recent: await listImports(ctx) } as const;
}
