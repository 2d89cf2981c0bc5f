"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { parseTheme, THEME_COOKIE, type Theme, themes } from "@/lib/i18n/themes";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

function applyTheme(theme: Theme) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from some browsers
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Light, dark, or as the browser says; kept in a cookie, which the root layout reads. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const t = useTranslations("shell.account");
  const [theme, setTheme] = useState(initial);
  return (
    <Segmented
      name="theme"
      aria-label={t("theme")}
      options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
      value={theme}
      onChange={(event) => {
        const chosen = parseTheme(event.target.value);
        setTheme(chosen);
        applyTheme(chosen);
      }}
    />
  );
}
