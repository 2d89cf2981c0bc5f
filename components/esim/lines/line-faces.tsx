"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyFace } from "@/components/ui/empty-face";
import { FormButtons } from "./form-buttons";

/** Nothing was ordered for any eSIM yet. */
export function NoneYetFace({ mayOperate }: { mayOperate: boolean }) {
  const t = useTranslations("esim.list.noneYet");
  return (
    <EmptyFace title={t("title")} actions={mayOperate ? <FormButtons /> : null}>
      {t(mayOperate ? "body" : "bodyViewer")}
    </EmptyFace>
  );
}

/** There are lines, but none as asked for. */
export function NoHitsFace({ onClear }: { onClear: () => void }) {
  const t = useTranslations("esim.list");
  return (
    <EmptyFace
      title={t("noHits.title")}
      actions={<Button onClick={onClear}>{t("filters.clear")}</Button>}
    >
      {t("noHits.body")}
    </EmptyFace>
  );
}
