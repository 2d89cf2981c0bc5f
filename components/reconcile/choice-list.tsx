"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
import { isComment } from "@/components/orders/order-stage";
import type { FieldControl } from "@/components/ui/field";
import type { Choice } from "@/lib/domain/orders/get-evidence";
import { spoken } from "./last-four-field";

/** Which order, and what it changes. */
export type DecidedOrder = {
  id: string;
  kind: string;
  state: string;
  target: string;
  /** How many others it changes beside its target. */
  more: number;
  /** How much of its sendings the page tells: a decision names it. */
  seenAttempts: number;
};

type ChoiceListProps = {
  order: DecidedOrder;
  choices: readonly Choice[];
  control: FieldControl & UseFormRegisterReturn;
};

/** The decisions that the order's state allows, each with what it will do to which line. */
export function ChoiceList({ order, choices, control }: ChoiceListProps) {
  const t = useTranslations("reconcile.decide");
  const names = useTranslations("orders.decisions");
  const { id, name, onChange, onBlur, ref, ...group } = control;
  const target =
    order.more > 0
      ? t("many", { target: spoken(order.target), count: order.more })
      : spoken(order.target);
  return (
    <div id={id} role="radiogroup" {...group} className="grid gap-1.5">
      {choices.map(({ decision, part }) => {
        const does =
          decision === "send_again" && isComment(order) ? "send_again_comment" : decision;
        return (
          <label
            key={decision}
            className="flex items-baseline gap-2 rounded-md border border-line-strong px-3 py-1.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              value={decision}
              onChange={onChange}
              onBlur={onBlur}
              ref={ref}
              className="accent-accent"
            />
            <span className="min-w-0">
              <span className="font-semibold">{names(decision)}</span>
              <span className="block text-muted text-xs">{t(`does.${does}`, { target })}</span>
              {part ? (
                <span className="mt-0.5 block text-wait text-xs">{t(`part.${part}`)}</span>
              ) : null}
            </span>
          </label>
        );
      })}
    </div>
  );
}
