"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyFace } from "@/components/ui/empty-face";

/** Nothing was ordered for any eSIM yet; the forms' buttons stand in the page's head. */
export function NoneYetFace({ mayOperate }: { mayOperate: boolean }) {
  const t = useTranslations("esim.list.noneYet");
  return <EmptyFace title={t("title")}>{t(mayOperate ? "body" : "bodyViewer")}</EmptyFace>;
}

/** Whatever was asked for, no line came of it. */
export function NoLinesFace({ onShow }: { onShow: () => void }) {
  const t = useTranslations("esim.list.noneYet");
  return (
    <EmptyFace title={t("title")} actions={<Button onClick={onShow}>{t("show")}</Button>}>
      {t("onlyNeverMade")}
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
