import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FileRows } from "@/components/completions/file-rows";
import { ReceivedBy } from "@/components/completions/received-by";
import { FollowPage } from "@/components/live/follow-page";
import { PageHead } from "@/components/ui/page-head";
import { requirePageContext } from "@/lib/auth/session";
import { getFile } from "@/lib/domain/completions/get-file";
import { FileChoices } from "@/lib/domain/completions/schemas";
import { versionOf } from "@/lib/domain/desk/version-of";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("completions");
  return { title: t("title") };
}

type CompletionFilePageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CompletionFilePage(props: CompletionFilePageProps) {
  const ctx = await requirePageContext("completions:read");
  const { id } = await props.params;
  const choices = FileChoices.parse(await props.searchParams);
  const file = await getFile(ctx, id, choices).catch((error: unknown) => {
    if (error instanceof AppError) notFound();
    throw error;
  });
  const { result, page } = choices;
  const news = `/api/completion-files/${id}/version?page=${page}${result ? `&result=${result}` : ""}`;
  const t = await getTranslations("completions.detail");
  return (
    <ClientMessages namespaces={["completions", "states"]}>
      <PageHead
        above={
          <Link href="/completion-files" className="hover:text-accent hover:underline">
            ‹ {t("all")}
          </Link>
        }
        title={file.name}
        below={<ReceivedBy file={file} />}
      />
      <FollowPage key={news} url={news} version={versionOf(file)} />
      <FileRows file={file} result={result ?? null} />
    </ClientMessages>
  );
}
