"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-class";

/** Sends the form it stands in; while it is on its way it says so and takes no further press. */
export function SubmitButton({
  pending,
  variant = "main",
  children,
}: {
  pending: boolean;
  variant?: ButtonVariant;
  children: ReactNode;
}) {
  const t = useTranslations("common.form");
  return (
    // In its form a danger is no longer one button of several: it is the press that does it.
    <Button type="submit" variant={variant === "danger" ? "destroy" : variant} pending={pending}>
      {children}
      <span role="status" className="sr-only">
        {pending ? t("sending") : ""}
      </span>
    </Button>
  );
}
