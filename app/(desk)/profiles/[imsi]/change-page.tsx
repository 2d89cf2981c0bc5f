import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { orRefusal } from "@/app/(desk)/or-refusal";
import type { ChangeCorrection } from "@/components/profile-changes/change-correction";
import { BlockedFace, BusyFace } from "@/components/profile-changes/change-faces";
import { type ChangeLine, toChangeLine } from "@/components/profile-changes/change-line";
import type { PagedOperation } from "@/components/profile-changes/change-paths";
import { LineWatch } from "@/components/profile-changes/line-watch";
import { ErrorFace } from "@/components/ui/error-face";
import { PageHead } from "@/components/ui/page-head";
import { PageSkeleton } from "@/components/ui/skeleton";
import { StateBadge } from "@/components/ui/state-badge";
import { type Ctx, mayDo } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { type LineNews, readLineNews } from "@/lib/domain/desk/line-news";
import { readLineFacts } from "@/lib/domain/profile-changes/line-facts";
import { type LineFacts, obstacleTo } from "@/lib/domain/profile-changes/operation-rules";
import type { ProfileDetail } from "@/lib/domain/profiles/get-profile";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";
import type { Namespace } from "@/lib/i18n/messages";
import { type ChangeSearch, findCorrection } from "./find-correction";
import { findProfile } from "./find-profile";

/** What the page of every change is opened with. */
export type ChangeParams = { params: Promise<{ imsi: string }>; searchParams: ChangeSearch };

/** A line that can be changed now, for the form. */
export type OpenedChange = {
  ctx: Ctx;
  profile: ProfileDetail;
  line: ChangeLine;
  facts: LineFacts;
  /** The refused or failed order that it corrects. */
  correction: ChangeCorrection | undefined;
};

type ChangePageProps = ChangeParams & {
  operation: PagedOperation;
  /** Shown when nothing stands in the way. */
  form: (opened: OpenedChange) => ReactNode | Promise<ReactNode>;
};

const NAMESPACES = ["changes", "sending", "profile", "errors", "states"] as const;
const OWN_NAMESPACES: Partial<Record<PagedOperation, readonly Namespace[]>> = {
  activate: ["activate"],
};

export async function changeMetadata(
  operation: PagedOperation,
  { params }: Pick<ChangeParams, "params">,
): Promise<Metadata> {
  const t = await getTranslations("changes.operations");
  return { title: `${t(`${operation}.title`)} ${(await params).imsi}` };
}

/** The one frame of the pages on which a line is changed: the form, or why there is none. */
export async function ChangePage({ operation, params, searchParams, form }: ChangePageProps) {
  const ctx = await requirePageContext("profiles:operate");
  // What is new is asked for first, so that nothing falls between it and what is shown.
  const news = await orRefusal(readLineNews(ctx, (await params).imsi));
  const profile = await findProfile(ctx, (await params).imsi);
  if (profile instanceof AppError) return <RefusedFace page refusal={profile} />;
  if (news instanceof AppError) return <RefusedFace page refusal={news} />;
  const t = await getTranslations("changes.operations");
  const { imsi, profileStatus } = profile;
  return (
    <ClientMessages namespaces={[...NAMESPACES, ...(OWN_NAMESPACES[operation] ?? [])]}>
      <PageHead
        above={
          <Link href={`/profiles/${imsi}`} className="font-mono hover:text-accent hover:underline">
            {imsi}
          </Link>
        }
        title={t(`${operation}.title`)}
        badge={profileStatus ? <StateBadge of="profile" value={profileStatus} /> : null}
        below={t(`${operation}.lead`)}
      />
      {/* What the form offers may have to come from the carrier. */}
      <Suspense fallback={<PageSkeleton />}>
        <Content
          operation={operation}
          ctx={ctx}
          profile={profile}
          news={news}
          search={searchParams}
          form={form}
        />
      </Suspense>
    </ClientMessages>
  );
}

type ContentProps = Pick<ChangePageProps, "operation" | "form"> & {
  ctx: Ctx;
  profile: ProfileDetail;
  news: LineNews;
  search: ChangeSearch;
};

/** The form, or why there is none, kept up with what others do to the line. */
async function Content({ operation, ctx, profile, news, search, form }: ContentProps) {
  const { imsi, profileStatus, readAt } = profile;
  const face = (shown: ReactNode, filling = false) => (
    <LineWatch imsi={imsi} version={news.version} filling={filling}>
      {shown}
    </LineWatch>
  );
  const facts = await readLineFacts(ctx, profile);
  const obstacle = obstacleTo(operation, facts);
  if (obstacle !== null || readAt === null) {
    return face(
      <BlockedFace
        imsi={imsi}
        operation={operation}
        state={profileStatus}
        why={obstacle ?? "not_read"}
        outdatedBy={facts.outdatedBy}
        mayRefresh={mayDo(ctx.actor, "profiles:refresh")}
      />,
    );
  }
  if (news.newest?.active) return face(<BusyFace imsi={imsi} order={news.newest} />);
  const correction = await orRefusal(findCorrection(ctx, { imsi, operation }, search));
  if (correction instanceof AppError) return <RefusedFace refusal={correction} />;
  const line = toChangeLine(profile, readAt);
  return face(await form({ ctx, profile, line, facts, correction }), true);
}

async function RefusedFace({ refusal, page }: { refusal: AppError; page?: boolean }) {
  const errors = await getTranslations("errors");
  return <ErrorFace page={page}>{errors(refusal.code, refusal.params)}</ErrorFace>;
}
