import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { CommentValue } from "@/components/comments/comment-value";
import { MultiAccessPanel } from "@/components/multi-access/multi-access-panel";
import { ContractPanel } from "@/components/profile/contract-panel";
import { LineNow } from "@/components/profile/line-now";
import { LineOrders } from "@/components/profile/line-orders";
import { NotePanel } from "@/components/profile/note-panel";
import { Operations } from "@/components/profile/operations";
import { ReadingAge } from "@/components/profile/reading-age";
import { ReadingChanges } from "@/components/profile/reading-changes";
import { ReadingNotice } from "@/components/profile/reading-notice";
import { ReferenceValue } from "@/components/profile/reference-value";
import { RefreshButton } from "@/components/profile/refresh-button";
import { RefreshScope } from "@/components/profile/refresh-scope";
import { QueryProvider } from "@/components/query/query-provider";
import { Badge } from "@/components/ui/badge";
import { Columns } from "@/components/ui/columns";
import { CopyButton } from "@/components/ui/copy-button";
import { ErrorFace } from "@/components/ui/error-face";
import { PageHead } from "@/components/ui/page-head";
import { StateBadge } from "@/components/ui/state-badge";
import { UsagePanel } from "@/components/usage/usage-panel";
import { mayDo } from "@/lib/auth/permissions";
import { requirePageContext } from "@/lib/auth/session";
import { lineVersion, newestOf } from "@/lib/domain/desk/line-news";
import { listOrders } from "@/lib/domain/orders/list-orders";
import { knownTopUpPlans } from "@/lib/domain/plans/read-top-ups";
import { readLineFacts } from "@/lib/domain/profile-changes/line-facts";
import { getNote } from "@/lib/domain/profiles/get-note";
import { readingOf } from "@/lib/domain/profiles/get-profile";
import { AppError } from "@/lib/errors";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { findProfile } from "./find-profile";

type ProfilePageProps = { params: Promise<{ imsi: string }> };

export async function generateMetadata({ params }: ProfilePageProps): Promise<Metadata> {
  const { imsi } = await params;
  const t = await getTranslations("profile");
  return { title: t("title", { imsi }) };
}

export default async function ProfilePage({ params }: ProfilePageProps) {
  const ctx = await requirePageContext("profiles:read");
  const { imsi } = await params;
  const profile = await findProfile(ctx, imsi);
  if (profile instanceof AppError) {
    const errors = await getTranslations("errors");
    return <ErrorFace page>{errors(profile.code, profile.params)}</ErrorFace>;
  }
  const t = await getTranslations("profile");
  const orders = await listOrders(ctx, { imsi, page: 1 });
  const note = await getNote(ctx, imsi);
  const facts = {
    ...(await readLineFacts(ctx, profile)),
    topUpPlans: await knownTopUpPlans(ctx),
  };
  const newest = newestOf(orders.rows);
  const noteChangedAt = note?.changedAt ?? null;
  const { customerReference, comment, readAt, readError, profileStatus } = profile;
  const may = (permission: Parameters<typeof mayDo>[1]) => mayDo(ctx.actor, permission);
  const refresh = may("profiles:refresh");

  return (
    <ClientMessages
      namespaces={["profile", "comments", "sending", "usage", "multiAccess", "states", "errors"]}
    >
      <QueryProvider>
        <RefreshScope key={imsi} imsi={imsi} reading={refresh ? readingOf(profile) : null}>
          <PageHead
            mono
            above={
              <Link href="/profiles" className="hover:underline">
                {t("list")}
              </Link>
            }
            title={imsi}
            badge={
              <>
                <CopyButton value={imsi} label={t("imsi")} />
                {profileStatus ? (
                  <StateBadge of="profile" value={profileStatus} />
                ) : (
                  <Badge tone="idle">{t("reading.unread")}</Badge>
                )}
                {readError ? <Badge tone="bad">{t("reading.failedShort")}</Badge> : null}
              </>
            }
            below={
              <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5">
                <ReferenceValue
                  imsi={imsi}
                  value={customerReference}
                  mayEdit={may("profiles:edit")}
                />
                <CommentValue imsi={imsi} value={comment} mayEdit={may("profiles:operate")} />
                <span className="inline-flex items-center gap-1">
                  <ReadingAge readAt={readAt} />
                  {refresh ? <RefreshButton /> : null}
                </span>
              </div>
            }
            actions={
              <Operations
                imsi={imsi}
                line={{
                  ...facts,
                  busy: newest?.active ?? false,
                  mayOperate: may("profiles:operate"),
                }}
              />
            }
          />
          <LineNow
            imsi={imsi}
            version={lineVersion({ profile, noteChangedAt, orders: orders.rows })}
            newest={newest}
          />
          <ReadingNotice readError={readError} readAt={readAt} />
          <ReadingChanges />
          <Columns
            side={
              <>
                <NotePanel imsi={imsi} note={note} mayEdit={may("profiles:edit")} />
                <LineOrders imsi={imsi} orders={orders} />
              </>
            }
            rest={
              <>
                <ContractPanel
                  profile={profile}
                  mayReveal={may("profiles:reveal-puk")}
                  refresh={refresh ? <RefreshButton variant="main" size="md" /> : null}
                />
                <MultiAccessPanel imsi={imsi} multiAccess={profile.snapshot?.multiAccess} />
              </>
            }
          >
            <NuqsAdapter>
              <UsagePanel imsi={imsi} limits={profile} />
            </NuqsAdapter>
          </Columns>
        </RefreshScope>
      </QueryProvider>
    </ClientMessages>
  );
}
