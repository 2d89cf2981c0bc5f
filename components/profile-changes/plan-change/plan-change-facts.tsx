"use client";

import { useTranslations } from "next-intl";
import { BeforeAfter, type BeforeAfterRow } from "@/components/profile-changes/before-after";
import type { ChangeBody } from "@/components/profile-changes/change-draft";
import type { LineShown } from "@/components/profile-changes/change-line";
import { useRequestWords } from "@/components/profile-changes/request-words";
import { formatKilobytes, formatVolume } from "@/lib/format/volume";

/** The plan as it is and as it will be, in words. */
export function PlanChangeFacts({ shown, body }: { shown: LineShown; body: ChangeBody }) {
  const t = useTranslations("changes");
  const states = useTranslations("states.plan");
  const words = useRequestWords();
  const upStream = body.upStream === true;
  const planBefore = shown.plan === null ? null : words.value("plan", shown.plan);
  const planAfter = upStream ? states("upStream") : words.value("plan", body.plan);
  const limits = (["limit", "upLimit", "downLimit"] as const).flatMap((name): BeforeAfterRow[] => {
    const [before, after] = [shown[name], body[name]];
    if (typeof before !== "number" && typeof after !== "number") return [];
    return [
      {
        name,
        label: t(`fields.${name}`),
        before: <Volume kb={before} />,
        after: <Volume kb={after} />,
        same: before === after,
      },
    ];
  });
  return (
    <BeforeAfter
      rows={[
        {
          name: "plan",
          label: t("fields.plan"),
          before: planBefore,
          after: (
            <>
              {planAfter}
              {upStream ? (
                <span className="block font-mono font-normal text-2xs text-faint">
                  plan: {String(body.plan)}, upStream: true
                </span>
              ) : null}
            </>
          ),
          same: planBefore === planAfter,
        },
        ...limits,
        {
          name: "dedicatedPlan",
          label: t("fields.dedicatedPlan"),
          before: null,
          after: t(body.dedicatedPlan === true ? "words.on" : "words.off"),
          same: false,
        },
      ]}
    />
  );
}

/** A limit in its unit, and below it the exact number. */
function Volume({ kb }: { kb: unknown }) {
  const t = useTranslations("changes.beforeAfter");
  if (typeof kb !== "number") return <span className="font-normal text-faint">{t("none")}</span>;
  const [human, exact] = [formatVolume(kb), formatKilobytes(kb)];
  return (
    <>
      <span className="whitespace-nowrap">{human}</span>
      {human === exact ? null : (
        <span className="block whitespace-nowrap font-normal text-muted text-xs">{exact}</span>
      )}
    </>
  );
}
