"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useTransition } from "react";
import { useNews } from "@/components/live/use-news";
import { StaleNotice } from "@/components/query/stale-notice";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { LineNews } from "@/lib/domain/desk/line-news";
import { LineTaken } from "./line-taken";

const EVERY_MS = 5_000;

type LineWatchProps = {
  imsi: string;
  /** Of the line as the page was made for it. */
  version: string;
  /** Something is being filled in: then what is new of the line is told, and nothing taken away. */
  filling: boolean;
  /** The form, or why there is none. */
  children: ReactNode;
};

/** On the pages on which a line is changed: follows what others do to it meanwhile. */
export function LineWatch({ imsi, version, filling, children }: LineWatchProps) {
  const t = useTranslations("changes.watch");
  const router = useRouter();
  const [pending, start] = useTransition();
  const { news, error, readAt } = useNews<LineNews>({
    url: `/api/profiles/${imsi}/version`,
    version,
    everyMs: EVERY_MS,
    follows: !filling,
  });
  const busy = news?.newest?.active ? news.newest : null;
  return (
    <LineTaken value={busy !== null}>
      <StaleNotice error={error} readAt={readAt} />
      <div aria-live="polite" className="mb-4 empty:hidden">
        {!filling || !news ? null : busy ? (
          <Notice
            tone="wait"
            title={t("busy.title", { code: busy.code })}
            action={
              <Link
                href={`/orders/${busy.id}`}
                target="_blank"
                prefetch={false}
                className="underline"
              >
                {t("busy.open")}
              </Link>
            }
          >
            <p>{t("busy.body")}</p>
          </Notice>
        ) : (
          <Notice
            tone="info"
            title={t("changed.title")}
            action={
              <Button size="sm" pending={pending} onClick={() => start(() => router.refresh())}>
                {t("changed.show")}
              </Button>
            }
          >
            <p>{t("changed.body")}</p>
          </Notice>
        )}
      </div>
      {children}
    </LineTaken>
  );
}
