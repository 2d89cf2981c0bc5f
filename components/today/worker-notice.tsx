"use client";

import { useTranslations } from "next-intl";
import { Age } from "@/components/ui/age";
import { Notice } from "@/components/ui/notice";

/** Nothing is sent at present, and what to do about it. */
export function WorkerNotice({ seenAt }: { seenAt: string | null }) {
  const t = useTranslations("today.worker");
  return (
    <Notice live tone="bad" title={t("title")} className="mb-4">
      <p>
        {seenAt ? t.rich("seen", { age: () => <Age instant={seenAt} /> }) : t("never")} {t("do")}
      </p>
    </Notice>
  );
}
