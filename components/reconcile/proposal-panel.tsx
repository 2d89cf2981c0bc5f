"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Moment } from "@/components/orders/moment";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { Choice } from "@/lib/domain/orders/get-evidence";
import type { Proposal } from "@/lib/domain/orders/proposals";
import { ProposalConfirmation } from "./proposal-confirmation";

/** The proposal that waits, and what the reader can do with the decision that is proposed: nothing where it is absent. */
export type Standing = { proposal: Proposal; choice: Choice | undefined };

type ProposalPanelProps = { order: { id: string; target: string }; standing: Standing | null };

/** What somebody has seen and proposes, and for approvers the yes to it. */
export function ProposalPanel({ order, standing }: ProposalPanelProps) {
  const t = useTranslations("reconcile.proposal");
  const decisions = useTranslations("orders.decisions");
  // One that is void by now stays in sight, with what is typed below it.
  const [last, setLast] = useState(standing);
  if (standing && standing !== last) setLast(standing);
  if (!last) return null;
  const stands = standing !== null;
  const { proposal, choice } = last;
  const { decision, reason, at, byName } = proposal;
  return (
    <Panel title={t(stands ? "title" : "titleVoid")} className="border-ask/40">
      {stands ? null : (
        <div className="px-4 pt-3">
          <Notice live tone="wait">
            {t("void")}
          </Notice>
        </div>
      )}
      <DescriptionList>
        <Description label={t("decision")}>
          <span className="font-semibold">{decisions(decision)}</span>
        </Description>
        <Description label={t("reason")}>
          <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">{reason}</span>
        </Description>
        <Description label={t("by")}>{byName ?? t("somebody")}</Description>
        <Description label={t("at")}>
          <Moment at={at} />
        </Description>
      </DescriptionList>
      {choice?.how === "decide" ? (
        <ProposalConfirmation order={order} proposal={proposal} stands={stands} />
      ) : stands ? (
        <p className="border-line border-t px-4 py-2.5 text-muted text-sm">
          {choice?.part ? t(`part.${choice.part}`) : t("waits")}
        </p>
      ) : null}
    </Panel>
  );
}
