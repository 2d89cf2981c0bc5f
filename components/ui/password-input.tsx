"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Input } from "./input";

type PasswordInputProps = ComponentProps<typeof Input> & {
  autoComplete: "current-password" | "new-password";
};

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: PasswordInputProps) {
  const t = useTranslations("common.password");
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input
        {...props}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        spellCheck={false}
        className="pr-16"
      />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={t("reveal")}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-1 right-1 min-w-12 rounded-sm px-1.5 text-muted text-xs hover:bg-hover"
      >
        {shown ? t("hide") : t("show")}
      </button>
    </span>
  );
}
