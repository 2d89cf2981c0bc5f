/** What a person can choose; `system` follows the browser. */
export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** Holds a person's theme; written by the browser, read by the root layout so that nothing flashes. */
export const THEME_COOKIE = "kaitsu_theme";

/** A cookie's text as a theme; whatever is not one becomes `system`. */
export function parseTheme(value: string | null | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
