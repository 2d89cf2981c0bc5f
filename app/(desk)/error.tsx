"use client";

import { useTranslations } from "next-intl";
import { digestOf } from "@/app/error-digest";
import { Button } from "@/components/ui/button";
import { ErrorFace } from "@/components/ui/error-face";
import { LinkButton } from "@/components/ui/link-button";

export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("common.faces");
  return (
    <ErrorFace
      page
      id={digestOf(error)}
      actions={
        <>
          <Button variant="main" onClick={() => retry()}>
            {t("retry")}
          </Button>
          <LinkButton href="/">{t("home")}</LinkButton>
        </>
      }
    />
  );
}
