"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Description, DescriptionList } from "@/components/ui/description-list";
import type { SendTimeValues } from "./send-time";

type OwnFact = { label: string; value: ReactNode };

/** In a form's second step, what is ours and not sent: when it will be sent, and what the form adds. */
export function OwnFacts({ time, facts = [] }: { time: SendTimeValues; facts?: OwnFact[] }) {
  const t = useTranslations("sending");
  const { sendWhen, notBefore } = time;
  if (facts.length === 0 && sendWhen === "now") return null;
  return (
    <section className="border-line border-t pt-2.5">
      <h3 className="px-4 text-faint text-xs">{t("review.ours")}</h3>
      <DescriptionList>
        {facts.map(({ label, value }) => (
          <Description key={label} label={label}>
            {value}
          </Description>
        ))}
        {sendWhen === "now" ? null : (
          <Description label={t("time.when")}>
            {sendWhen === "at"
              ? t("time.atTime", { at: notBefore.replaceAll("-", "/").replace("T", " ") })
              : t("time.inMinutes", { minutes: sendWhen })}
          </Description>
        )}
      </DescriptionList>
    </section>
  );
}
