"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Input } from "@/components/ui/input";

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: ComponentProps<typeof Input>) {
  const t = useTranslations("auth");
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input
        {...props}
        type={shown ? "text" : "password"}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        className="pr-16"
      />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={t("showPassword")}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-1 right-1 min-w-12 rounded-sm px-1.5 text-muted text-xs hover:bg-hover"
      >
        {shown ? t("hide") : t("show")}
      </button>
    </span>
  );
}
