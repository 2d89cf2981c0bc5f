"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { LOCALE_COOKIE, localeNames, locales } from "@/lib/i18n/locales";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Changes the language before anybody is signed in; after that, the person's own language is used. */
export function LanguageLinks() {
  const t = useTranslations("auth");
  const current = useLocale();
  const router = useRouter();
  return (
    <fieldset aria-label={t("language")} className="flex gap-1">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => {
            // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from some browsers
            document.cookie = `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
            router.refresh();
          }}
          className="min-h-7 rounded-sm px-2 text-muted text-xs hover:bg-hover aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {localeNames[locale]}
        </button>
      ))}
    </fieldset>
  );
}
