"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-class";
import { showToast } from "@/components/ui/toast";
import { readImportAgainAction } from "@/lib/actions/imports";

type ReadAgainProps = { importId: string; variant: ButtonVariant; onStarted: () => void };

/** Has the failed lines of an import read from the carrier once more. */
export function ReadAgain({ importId, variant, onStarted }: ReadAgainProps) {
  const t = useTranslations("import");
  const [pending, setPending] = useState(false);

  async function readAgain() {
    setPending(true);
    try {
      const result = await readImportAgainAction({ importId });
      if (result.ok) {
        const title = t("progress.againStarted", { count: result.data.lines });
        showToast({ tone: "ok", title });
        onStarted();
      } else {
        showToast({ tone: "bad", title: result.error.message });
      }
    } catch {
      showToast({ tone: "bad", title: t("failures.network") });
    } finally {
      setPending(false);
    }
  }

  return (
    <Button variant={variant} pending={pending} onClick={readAgain}>
      {t("progress.again")}
    </Button>
  );
}
