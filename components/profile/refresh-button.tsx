"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-class";
import { showToast } from "@/components/ui/toast";
import { refreshProfileAction } from "@/lib/actions/profiles";

type RefreshButtonProps = { imsi: string; variant?: ButtonVariant; size?: "sm" | "md" };

/** Reads the line from the carrier now and shows what it said. */
export function RefreshButton({ imsi, variant = "quiet", size = "sm" }: RefreshButtonProps) {
  const t = useTranslations("profile.refresh");
  const router = useRouter();
  const [pending, start] = useTransition();

  function refresh() {
    start(async () => {
      try {
        const result = await refreshProfileAction({ imsi });
        if (!result.ok) {
          const { message, id } = result.error;
          showToast({
            tone: "bad",
            title: t("failed"),
            description: id ? `${message} ${id}` : message,
          });
        }
      } catch {
        showToast({ tone: "bad", title: t("failed"), description: t("network") });
      }
      // After a failure too: the page then says that the last reading failed.
      router.refresh();
    });
  }

  return (
    <Button variant={variant} size={size} pending={pending} onClick={refresh}>
      {t("refresh")}
      <span role="status" className="sr-only">
        {pending ? t("pending") : ""}
      </span>
    </Button>
  );
}
