"use client";

import { useTranslations } from "next-intl";
import { BeforeAfter } from "@/components/profile-changes/before-after";
import type { LineShown } from "@/components/profile-changes/change-line";
import type { AddressChange } from "@/lib/domain/profile-changes/change-schemas";

/** The addresses as they are and as they will be. */
export function AddressChangeFacts({
  shown,
  request,
}: {
  shown: LineShown;
  request: AddressChange;
}) {
  const t = useTranslations("changes");
  return (
    <BeforeAfter
      rows={(["cnActIpAddress", "cnSbyIpAddress"] as const).map((name) => ({
        name,
        label: t(`fields.${name}`),
        before: shown[name] ?? <Words>{t("beforeAfter.none")}</Words>,
        after: request[name] ?? <Words>{t("addressChange.notSent")}</Words>,
        same: (shown[name] ?? undefined) === request[name],
        mono: true,
      }))}
    />
  );
}

function Words({ children }: { children: string }) {
  return <span className="font-sans text-base">{children}</span>;
}
