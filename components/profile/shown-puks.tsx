"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Fact } from "./fact";
import { Identifier } from "./identifier";

export type Puks = { puk1: string | null; puk2: string | null };

type ShownPuksProps = { puks: Puks; seconds: number; onHide: () => void };

/** Both PUKs, to read out or copy. */
export function ShownPuks({ puks, seconds, onHide }: ShownPuksProps) {
  const t = useTranslations("profile");
  const hide = useRef<HTMLButtonElement>(null);
  // The field that had the focus is gone.
  useEffect(() => hide.current?.focus(), []);
  return (
    <div className="grid gap-3">
      <Notice tone="ok" live title={t("puk.recorded")}>
        {t("puk.hidesAfter", { seconds })}
      </Notice>
      <dl className="text-lg">
        {(["puk1", "puk2"] as const).map((name) => (
          <Fact key={name} label={t(`fields.${name}`)} carrierName={name}>
            {puks[name] === null ? (
              <span className="text-faint">{t("none")}</span>
            ) : (
              <Identifier label={t(`fields.${name}`)} value={puks[name]} />
            )}
          </Fact>
        ))}
      </dl>
      <div className="flex justify-end">
        <Button ref={hide} onClick={onHide}>
          {t("puk.hide")}
        </Button>
      </div>
    </div>
  );
}
