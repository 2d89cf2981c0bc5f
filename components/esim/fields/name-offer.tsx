"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { visibleText } from "@/lib/domain/esim/name-help";

type NameOfferProps = { text: string; offer: string; onConvert: (offer: string) => void };

/** The whole text of a name converted, as before and after, for one click. */
export function NameOffer({ text, offer, onConvert }: NameOfferProps) {
  const t = useTranslations("esimFields.name");
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
      <span lang="ja" className="text-base">
        <del className="text-muted">{visibleText(text)}</del>
        <span aria-hidden="true" className="mx-1 text-faint">
          →
        </span>
        <ins className="font-semibold no-underline">{visibleText(offer)}</ins>
      </span>
      <Button
        size="sm"
        aria-label={t("convertTo", { text: offer })}
        onClick={() => onConvert(offer)}
      >
        {t("convert")}
      </Button>
    </p>
  );
}
