"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyFace } from "@/components/ui/empty-face";
import { LinkButton } from "@/components/ui/link-button";

/** The desk knows no profile yet. */
export function NoneYetFace({ mayImport }: { mayImport: boolean }) {
  const t = useTranslations("profiles.list.noneYet");
  return (
    <EmptyFace
      title={t("title")}
      actions={
        mayImport ? (
          <LinkButton variant="main" href="/profiles/import">
            {t("action")}
          </LinkButton>
        ) : null
      }
    >
      {t(mayImport ? "body" : "bodyViewer")}
    </EmptyFace>
  );
}

/** There are profiles, but none as asked for. */
export function NoHitsFace({ onClear }: { onClear: () => void }) {
  const t = useTranslations("profiles.list");
  return (
    <EmptyFace
      title={t("noHits.title")}
      actions={<Button onClick={onClear}>{t("filters.clear")}</Button>}
    >
      {t("noHits.body")}
    </EmptyFace>
  );
}
