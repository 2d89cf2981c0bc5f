"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { Segmented } from "@/components/ui/segmented";
import { showToast } from "@/components/ui/toast";
import { setLocaleAction } from "@/lib/actions/preferences";
import { localeNames, locales, parseLocale } from "@/lib/i18n/locales";

const options = locales.map((locale) => ({ value: locale, label: localeNames[locale] }));

/** Changes the language of the page that is shown, and keeps it for this person. */
export function LocaleSwitch() {
  const t = useTranslations("shell.account");
  const router = useRouter();
  const [locale, setLocale] = useOptimistic(useLocale());
  const [, startTransition] = useTransition();

  function choose(value: string) {
    startTransition(async () => {
      setLocale(parseLocale(value));
      const result = await setLocaleAction(parseLocale(value)).catch(() => null);
      if (result?.ok) router.refresh();
      else showToast({ tone: "bad", title: t("languageFailed") });
    });
  }

  return (
    <Segmented
      name="locale"
      aria-label={t("language")}
      options={options}
      value={locale}
      onChange={(event) => choose(event.target.value)}
    />
  );
}
