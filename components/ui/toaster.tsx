"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { toast as draw, Toaster as Sonner } from "sonner";
import { listenToToasts } from "./toast";

const drawBy = { ok: draw.success, bad: draw.error, info: draw.message } as const;

/** Loaded at the first toast, by ToastHost. */
export function Toaster() {
  const t = useTranslations("common.toast");
  useEffect(
    () =>
      listenToToasts(({ tone, title, description }) => {
        drawBy[tone](title, { description });
      }),
    [],
  );
  return (
    <Sonner
      position="bottom-right"
      containerAriaLabel={t("region")}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-start gap-2 rounded-md border border-line-strong bg-panel px-3 py-2.5 text-sm text-ink shadow-float",
          success: "[&_[data-icon]]:text-ok",
          error: "[&_[data-icon]]:text-bad",
          description: "text-muted text-xs",
        },
      }}
    />
  );
}
