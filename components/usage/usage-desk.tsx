"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { EmptyFace } from "@/components/ui/empty-face";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { MOST_PROFILES } from "@/lib/domain/usage/bounds";
import type { ChosenProfiles } from "@/lib/domain/usage/choose-profiles";
import { ChartSpace } from "./chart-space";
import { ChosenLines } from "./chosen-lines";
import { LineField } from "./line-field";
import { lineParams } from "./usage-params";

const Comparison = dynamic(() => import("./comparison").then((part) => part.Comparison), {
  ssr: false,
  loading: () => <ChartSpace />,
});

/** Which lines are compared, and their usage. The chosen IMSIs live in the address. */
export function UsageDesk({ lines }: { lines: ChosenProfiles }) {
  const t = useTranslations("usage.lines");
  const [pending, startTransition] = useTransition();
  const [, set] = useQueryStates(lineParams, {
    history: "push",
    shallow: false,
    startTransition,
  });
  const chosen = lines.known.map(({ imsi }) => imsi);
  const choose = (imsis: string[]) => void set({ imsi: imsis });

  return (
    <div className="grid gap-4 *:min-w-0">
      <Panel title={t("title")} padded>
        <div className="grid gap-3">
          <LineField chosen={chosen} refused={lines.unknown} pending={pending} onChoose={choose} />
          {lines.known.length > 0 ? (
            <ChosenLines
              lines={lines.known}
              onRemove={(gone) => choose(chosen.filter((imsi) => imsi !== gone))}
            />
          ) : null}
        </div>
      </Panel>
      {lines.known.length > 0 ? (
        <Comparison lines={lines.known} />
      ) : (
        <Panel>
          <EmptyFace
            title={t("emptyTitle")}
            actions={<LinkButton href="/profiles">{t("toList")}</LinkButton>}
          >
            {t("emptyBody", { most: MOST_PROFILES })}
          </EmptyFace>
        </Panel>
      )}
    </div>
  );
}
