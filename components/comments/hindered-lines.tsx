"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CommentLine } from "@/lib/domain/profile-changes/comment-lines";
import { stateWord } from "@/lib/i18n/state-words";
import { SomeLines } from "./some-lines";

type HinderedLinesProps = {
  lines: readonly CommentLine[];
  /** Absent where no line would be left. */
  onLeaveOut?: (() => void) | undefined;
};

/** The lines whose comment cannot be edited now, each with why, and the way to go on without them. */
export function HinderedLines({ lines, onLeaveOut }: HinderedLinesProps) {
  const t = useTranslations("comments");
  const count = lines.length;
  return (
    <Notice tone="bad" live title={t("hindered", { count })}>
      <SomeLines label={t("hindered", { count })} lines={lines}>
        {(line) => <Why line={line} />}
      </SomeLines>
      {onLeaveOut ? (
        <Button size="sm" className="mt-1.5" onClick={onLeaveOut}>
          {t("leaveOut", { count })}
        </Button>
      ) : null}
    </Notice>
  );
}

function Why({ line: { hindrance, profileStatus, order } }: { line: CommentLine }) {
  const t = useTranslations("comments.hindrances");
  const states = useTranslations("states");
  if (hindrance === "busy" && order) {
    return (
      <span>
        {t.rich("busy", {
          // In another tab, so that the choice of lines stays.
          order: () => (
            <a
              href={`/orders/${order.id}`}
              target="_blank"
              rel="noreferrer"
              className="font-mono underline"
            >
              {order.code}
            </a>
          ),
        })}
      </span>
    );
  }
  if (hindrance === "not_in_inventory" || hindrance === "not_read")
    return <span>{t(hindrance)}</span>;
  return <span>{t("state", { state: stateWord(states, "profile", profileStatus ?? "-") })}</span>;
}
