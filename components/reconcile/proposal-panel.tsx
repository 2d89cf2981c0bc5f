"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { FormBar } from "@/components/form/form-bar";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Moment } from "@/components/orders/moment";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { Textarea } from "@/components/ui/textarea";
import { confirmProposalAction } from "@/lib/actions/orders";
import type { Choice } from "@/lib/domain/orders/get-evidence";
import type { Proposal } from "@/lib/domain/orders/proposals";
import { ConfirmProposalInput } from "@/lib/domain/orders/schemas";
import { LastFourField } from "./last-four-field";

type ProposalPanelProps = {
  order: { id: string; target: string };
  proposal: Proposal;
  /** What the reader can do with the decision that is proposed; absent for whoever can do nothing. */
  choice: Choice | undefined;
};

/** What somebody has seen and proposes, and for approvers the yes to it. */
export function ProposalPanel({ order, proposal, choice }: ProposalPanelProps) {
  const t = useTranslations("reconcile.proposal");
  const decisions = useTranslations("orders.decisions");
  const { decision, reason, at, byName } = proposal;
  return (
    <Panel title={t("title")} className="border-ask/40">
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
        <Confirmation order={order} proposal={proposal} />
      ) : (
        <p className="border-line border-t px-4 py-2.5 text-muted text-sm">
          {choice?.part ? t(`part.${choice.part}`) : t("waits")}
        </p>
      )}
    </Panel>
  );
}

function Confirmation({ order, proposal }: Omit<ProposalPanelProps, "choice">) {
  const t = useTranslations("reconcile.proposal");
  const router = useRouter();
  const again = proposal.decision === "send_again";
  const form = useKaitsuForm({
    schema: ConfirmProposalInput,
    defaultValues: {
      ...{ orderId: order.id, proposalId: proposal.id, words: "" },
      ...(again ? { lastFour: "" } : {}),
    },
    action: ({ submissionId: _, ...confirmation }) => confirmProposalAction(confirmation),
    onDone: () => router.push(`/orders/${order.id}`),
  });
  return (
    <div className="border-line border-t">
      <Form form={form} label={t("form")}>
        <div className="grid gap-3 p-4">
          <FormField
            form={form}
            name="words"
            carrierName={false}
            label={t("words")}
            hint={t("wordsHint")}
          >
            {(control) => <Textarea {...control} rows={2} maxLength={500} />}
          </FormField>
          {again ? <LastFourField form={form} name="lastFour" target={order.target} /> : null}
        </div>
        <FormBar note={t("otherwise")}>
          <SubmitButton pending={form.pending} variant={again ? "danger" : "main"}>
            {t("confirm")}
          </SubmitButton>
        </FormBar>
      </Form>
    </div>
  );
}
