import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { createLoader, type SearchParams } from "nuqs/server";
import { orRefusal } from "@/app/(desk)/or-refusal";
import { QueryProvider } from "@/components/query/query-provider";
import { ErrorFace } from "@/components/ui/error-face";
import { PageHead } from "@/components/ui/page-head";
import { UsageDesk } from "@/components/usage/usage-desk";
import { lineParams } from "@/components/usage/usage-params";
import { requirePageContext } from "@/lib/auth/session";
import { MOST_PROFILES } from "@/lib/domain/usage/bounds";
import { chooseProfiles } from "@/lib/domain/usage/choose-profiles";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("usage");
  return { title: t("title") };
}

const loadLines = createLoader(lineParams);

type UsagePageProps = { searchParams: Promise<SearchParams> };

export default async function UsagePage({ searchParams }: UsagePageProps) {
  const ctx = await requirePageContext("usage:read");
  const { imsi } = await loadLines(searchParams);
  const lines = await orRefusal(chooseProfiles(ctx, { imsis: imsi.slice(0, MOST_PROFILES) }));
  const t = await getTranslations("usage");
  if (lines instanceof AppError) {
    const errors = await getTranslations("errors");
    return <ErrorFace page>{errors(lines.code, lines.params)}</ErrorFace>;
  }
  return (
    <ClientMessages namespaces={["usage", "errors"]}>
      <QueryProvider>
        <NuqsAdapter>
          <PageHead title={t("title")} />
          <UsageDesk lines={lines} />
        </NuqsAdapter>
      </QueryProvider>
    </ClientMessages>
  );
}
