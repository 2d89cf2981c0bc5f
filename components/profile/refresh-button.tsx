"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-class";
import { useRefresh } from "./refresh-scope";

type RefreshButtonProps = {
  variant?: ButtonVariant;
  size?: "sm" | "md";
  /** Where more must be said than that it refreshes. */
  label?: string;
};

/** Reads the line from the carrier now and shows what it said. */
export function RefreshButton({ variant = "quiet", size = "sm", label }: RefreshButtonProps) {
  const t = useTranslations("profile.refresh");
  const { refresh, pending } = useRefresh();
  return (
    <Button variant={variant} size={size} pending={pending} onClick={refresh}>
      {label ?? t("refresh")}
      <span role="status" className="sr-only">
        {pending ? t("pending") : ""}
      </span>
    </Button>
  );
}
