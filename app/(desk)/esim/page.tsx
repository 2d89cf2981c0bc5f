import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { SearchParams } from "nuqs/server";
import { orRefusal } from "@/app/(desk)/or-refusal";
import { DraftsNote } from "@/components/esim/drafts/drafts-note";
import { LineList } from "@/components/esim/lines/line-list";
import {
  type LineListQuery,
  loadLineChoices,
  toLineQuery,
} from "@/components/esim/lines/line-params";
import { QueryProvider } from "@/components/query/query-provider";
import { ErrorFace } from "@/components/ui/error-face";
import { type Ctx, mayDo } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { countDrafts } from "@/lib/domain/drafts/count-drafts";
import { listLines } from "@/lib/domain/esim/list-lines";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("esim.list");
  return { title: t("title") };
}

type EsimPageProps = { searchParams: Promise<SearchParams> };

export default async function EsimPage({ searchParams }: EsimPageProps) {
  const ctx = await requirePageContext("esim:read");
  const query = toLineQuery(await loadLineChoices(searchParams));
  const mayOperate = mayDo(ctx.actor, "esim:operate");
  const found = await orRefusal(find(ctx, query));
  if (found instanceof AppError) {
    const errors = await getTranslations("errors");
    return <ErrorFace page>{errors(found.code, found.params)}</ErrorFace>;
  }
  const { page, drafts } = found;
  return (
    <ClientMessages namespaces={["esim", "states"]}>
      <QueryProvider>
        <NuqsAdapter>
          <LineList
            first={{ query, page, readAt: Date.now() }}
            mayOperate={mayOperate}
            note={drafts ? <DraftsNote count={drafts} /> : null}
          />
        </NuqsAdapter>
      </QueryProvider>
    </ClientMessages>
  );
}

async function find(ctx: Ctx, query: LineListQuery) {
  const [page, drafts] = await Promise.all([listLines(ctx, query), countDrafts(ctx)]);
  return { page, drafts };
}
