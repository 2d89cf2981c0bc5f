import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orRefusal } from "@/app/(desk)/or-refusal";
import { FileList } from "@/components/completions/file-list";
import { MappingPanel } from "@/components/completions/mapping-panel";
import { UploadPanel } from "@/components/completions/upload-panel";
import { FollowPage } from "@/components/live/follow-page";
import { Stack } from "@/components/ui/columns";
import { ErrorFace } from "@/components/ui/error-face";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { type Ctx, mayDo } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { getMapping } from "@/lib/domain/completions/get-mapping";
import { listFiles } from "@/lib/domain/completions/list-files";
import { FileListChoices } from "@/lib/domain/completions/schemas";
import { versionOf } from "@/lib/domain/desk/version-of";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("completions");
  return { title: t("title") };
}

type CompletionFilesPageProps = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CompletionFilesPage({ searchParams }: CompletionFilesPageProps) {
  const ctx = await requirePageContext("completions:read");
  const found = await orRefusal(find(ctx, FileListChoices.parse(await searchParams)));
  if (found instanceof AppError) {
    const errors = await getTranslations("errors");
    return <ErrorFace page>{errors(found.code, found.params)}</ErrorFace>;
  }
  const t = await getTranslations("completions");
  const { files, mapping } = found;
  return (
    <ClientMessages namespaces={["completions", "errors"]}>
      <PageHead title={t("title")} below={t("lead")} />
      <FollowPage
        key={files.page}
        url={`/api/completion-files/version?page=${files.page}`}
        version={versionOf(files)}
      />
      <Stack>
        {files.folderReadable ? null : (
          <Notice tone="bad" title={t("folder.unreadable")}>
            <p>{t("folder.do")}</p>
          </Notice>
        )}
        {mayDo(ctx.actor, "completions:apply") ? <UploadPanel watched={files.watched} /> : null}
        <FileList files={files} />
        {mapping ? <MappingPanel kept={mapping} /> : null}
      </Stack>
    </ClientMessages>
  );
}

async function find(ctx: Ctx, choices: FileListChoices) {
  const [files, mapping] = await Promise.all([
    listFiles(ctx, choices),
    mayDo(ctx.actor, "completions:map") ? getMapping(ctx) : null,
  ]);
  return { files, mapping };
}
