"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const PukDialog = dynamic(() => import("./puk-dialog").then((part) => part.PukDialog), {
  ssr: false,
});

type PukValueProps = { imsi: string; known: boolean; mayReveal: boolean };

/** A PUK's place: it is not on the page before a person asked for it and said why. */
export function PukValue({ imsi, known, mayReveal }: PukValueProps) {
  const t = useTranslations("profile.puk");
  const [dialog, setDialog] = useState<"never" | "open" | "closed">("never");
  if (!known) return <span className="text-faint">{t("notKnown")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1">
      <span className="font-mono text-sm" role="img" aria-label={t("hidden")}>
        {"•••• ••••"}
      </span>
      {mayReveal ? (
        <Button size="sm" variant="quiet" onClick={() => setDialog("open")}>
          {t("show")}
        </Button>
      ) : null}
      {dialog === "never" ? null : (
        <PukDialog
          imsi={imsi}
          open={dialog === "open"}
          onOpenChange={(open) => setDialog(open ? "open" : "closed")}
        />
      )}
    </span>
  );
}
