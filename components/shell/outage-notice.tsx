"use client";

import { useTranslations } from "next-intl";
import type { DeskState } from "@/lib/domain/desk/desk-context";
import { stateWord } from "@/lib/i18n/state-words";
import { showJapanTime } from "@/lib/time/japan";

/** Which carrier does not answer, or which kind of order ends in doubt, since when, and what that means for what is read and placed meanwhile. */
export function OutageNotice({ outages }: { outages: DeskState["outages"] }) {
  const t = useTranslations("shell.outage");
  const words = useTranslations("states");
  return outages.map(({ carrier, kind, since }) => (
    <p
      key={`${carrier} ${kind}`}
      data-outage={kind ?? carrier}
      className="break-words border-bad/40 border-b bg-bad-soft px-3.5 py-1.5 text-bad text-sm wide:px-6"
    >
      <span className="font-semibold">
        {kind === null
          ? t("all.title", { carrier: stateWord(words, "carrier", carrier) })
          : t("kind.title", { kind: stateWord(words, "orderKind", kind) })}
      </span>{" "}
      <span className="whitespace-nowrap">{t("since", { time: showJapanTime(since) })}</span>
      {" / "}
      {t(kind === null ? "all.meanwhile" : "kind.meanwhile")}
    </p>
  ));
}
