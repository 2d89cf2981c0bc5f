"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { Form } from "@/components/form/form";
import { FormBar } from "@/components/form/form-bar";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast";
import {
  proposeDecisionAction,
  sendOrderAgainAction,
  settleOrderAction,
} from "@/lib/actions/orders";
import type { Choice } from "@/lib/domain/orders/get-evidence";
import { orderStateWord } from "@/lib/i18n/state-words";
import { ChoiceList, type DecidedOrder } from "./choice-list";
import { decisionInput, isTaken, sendsAgain } from "./decision-input";
import { LastFourField } from "./last-four-field";

const LONGEST_REASON = 500;

type DecisionPanelProps = { order: DecidedOrder; choices: readonly Choice[] };

/** Where a person decides about an order, or proposes a decision; for whoever may do neither, who does. */
export function DecisionPanel({ order, choices: offered }: DecisionPanelProps) {
  const t = useTranslations("reconcile.decide");
  // The order may move on while somebody writes: what was opened stays, and the verb refuses it.
  const [choices, setChoices] = useState(offered);
  if (choices.length === 0 && offered.length > 0) setChoices(offered);
  const isOpen = order.state === "unknown" || order.state === "accepted";
  if (choices.length > 0) return <Decision order={order} choices={choices} />;
  if (!isOpen) return null;
  return (
    <Panel title={t("title")} padded>
      <p className="text-muted text-sm">{t("viewer")}</p>
    </Panel>
  );
}

type DecisionFields = z.output<ReturnType<typeof decisionInput>>;

function Decision({ order, choices }: DecisionPanelProps) {
  const t = useTranslations("reconcile.decide");
  const states = useTranslations("states");
  const router = useRouter();
  const [seen] = useState(order);
  const proposesOnly = choices.every(({ how }) => how === "propose");
  const form = useKaitsuForm({
    schema: decisionInput(choices, order.target),
    defaultValues: {
      orderId: order.id,
      seenState: seen.state === "accepted" ? "accepted" : "unknown",
      seenAttempts: seen.seenAttempts,
      reason: "",
      lastFour: "",
    },
    action: (fields) => decide(choices, fields),
    onDone: () => {
      if (isTaken(choices, form.methods.getValues("decision"))) {
        router.push(`/orders/${order.id}`);
        return;
      }
      showToast({ tone: "ok", title: t("proposed") });
      form.restart();
      router.refresh();
    },
  });
  const decision = useWatch({ control: form.methods.control, name: "decision" });
  const taken = isTaken(choices, decision);
  const again = sendsAgain(choices, decision);
  const word = decision ? decision : "none";
  const submit = proposesOnly || (decision && !taken) ? "propose" : word;
  return (
    <Panel title={t("title")}>
      <Form form={form} label={t("form")}>
        <div className="grid gap-3 p-4">
          {order.state === seen.state && order.seenAttempts === seen.seenAttempts ? null : (
            <Notice live tone="wait">
              {t("changed", { state: orderStateWord(states, order.kind, order.state) })}
            </Notice>
          )}
          {proposesOnly ? <p className="text-sm">{t("propose")}</p> : null}
          <FormField
            form={form}
            name="decision"
            carrierName={false}
            label={t(proposesOnly ? "choiceProposed" : "choice")}
            required
            group
          >
            {(control) => <ChoiceList order={order} choices={choices} control={control} />}
          </FormField>
          <FormField
            form={form}
            name="reason"
            carrierName={false}
            label={t("reason")}
            hint={t("reasonHint")}
            required
          >
            {(control) => <Textarea {...control} maxLength={LONGEST_REASON} />}
          </FormField>
          {again ? <LastFourField form={form} name="lastFour" target={order.target} /> : null}
        </div>
        <FormBar note={taken ? t("final") : undefined}>
          <SubmitButton pending={form.pending} variant={again ? "danger" : "main"}>
            {t(`submit.${submit}`)}
          </SubmitButton>
        </FormBar>
      </Form>
    </Panel>
  );
}

/** One form, three verbs: what somebody else must decide is proposed. */
function decide(choices: readonly Choice[], fields: DecisionFields) {
  const { orderId, seenState, seenAttempts, decision, reason, lastFour = "" } = fields;
  const seen = { orderId, seenAttempts, reason };
  if (!isTaken(choices, decision)) {
    return proposeDecisionAction({ ...seen, seenState, decision });
  }
  return decision === "send_again"
    ? sendOrderAgainAction({ ...seen, lastFour })
    : settleOrderAction({ ...seen, seenState, state: decision });
}
