"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** The refused or failed order that a form corrects. */
export type ChangeCorrection = {
  orderId: string;
  code: string;
  /** Its request, by the carrier's names: what the form begins with. */
  request: Readonly<Record<string, unknown>>;
  /** What the carrier said of which field, by its path: shown there at first. */
  fields: Readonly<Record<string, string>>;
  /** What the carrier said of it, as a sentence; null when nothing readable came. */
  said: string | null;
};

/** Which order is corrected, and what the carrier said of it. */
export function CorrectionNotice({ correction }: { correction: ChangeCorrection }) {
  const t = useTranslations("changes.correction");
  const { orderId, code, said } = correction;
  return (
    <Notice
      tone="wait"
      className="mb-4"
      title={t.rich("title", {
        order: () => (
          <Link href={`/orders/${orderId}`} prefetch={false} className="font-mono underline">
            {code}
          </Link>
        ),
      })}
    >
      <p>{said ?? t("noAnswer")}</p>
    </Notice>
  );
}
