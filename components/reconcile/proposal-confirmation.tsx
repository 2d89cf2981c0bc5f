"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Form } from "@/components/form/form";
import { FormBar } from "@/components/form/form-bar";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { confirmProposalAction } from "@/lib/actions/orders";
import type { Proposal } from "@/lib/domain/orders/proposals";
import { ConfirmProposalInput } from "@/lib/domain/orders/schemas";
import { LastFourField } from "./last-four-field";

type ProposalConfirmationProps = {
  order: { id: string; target: string };
  proposal: Proposal;
  /** False once nobody can confirm it any more. */
  stands: boolean;
};

/**
 * The yes to what somebody proposes. When another proposal takes its place, what is typed stays, and nobody says yes to the new
 * one before they say that they have read it.
 */
export function ProposalConfirmation({ order, proposal, stands }: ProposalConfirmationProps) {
  const t = useTranslations("reconcile.proposal");
  const router = useRouter();
  const [readId, setReadId] = useState(proposal.id);
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
  const isNewer = stands && readId !== proposal.id;

  function takeNewer() {
    setReadId(proposal.id);
    form.methods.setValue("proposalId", proposal.id);
    form.methods.setValue("lastFour", again ? "" : undefined);
  }

  return (
    <div className="border-line border-t">
      <Form form={form} label={t("form")}>
        <div className="grid gap-3 p-4">
          {isNewer ? (
            <Notice
              live
              tone="wait"
              action={
                <Button size="sm" onClick={takeNewer}>
                  {t("readNewer")}
                </Button>
              }
            >
              {t("newer")}
            </Notice>
          ) : null}
          <FormField
            form={form}
            name="words"
            carrierName={false}
            label={t("words")}
            hint={t("wordsHint")}
          >
            {(control) => <Textarea {...control} rows={2} maxLength={500} />}
          </FormField>
          {again && !isNewer ? (
            <LastFourField form={form} name="lastFour" target={order.target} />
          ) : null}
        </div>
        {stands && !isNewer ? (
          <FormBar note={t("otherwise")}>
            <SubmitButton pending={form.pending} variant={again ? "danger" : "main"}>
              {t("confirm")}
            </SubmitButton>
          </FormBar>
        ) : null}
      </Form>
    </div>
  );
}
