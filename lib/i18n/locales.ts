/** The languages of the interface, the default first. */
export const locales = ["ja", "en"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "ja";

/** Each language under its own name, the same in every language. */
export const localeNames: Record<Locale, string> = { ja: "日本語", en: "English" };

/** Holds a person's language; plain (not HttpOnly), since the sign-in page sets it before anybody is known. */
export const LOCALE_COOKIE = "kaitsu_locale";

/** A cookie's or a column's text as a language; whatever is not one becomes the default. */
export function parseLocale(value: string | null | undefined): Locale {
  return locales.find((locale) => locale === value) ?? defaultLocale;
}
