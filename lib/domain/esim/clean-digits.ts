const DECORATION = /[\s\p{Dash}\p{Default_Ignorable_Code_Point}ー]/gu;

/**
 * A number as it is dictated or copied, without spaces and hyphens (long vowel marks, as an IME gives them, among
 * these), its full-width digits made half-width. `cleaned` says that something was taken out or changed.
 */
export function cleanDigits(text: string): { value: string; cleaned: boolean } {
  const value = text.normalize("NFKC").replace(DECORATION, "");
  return { value, cleaned: value !== text };
}
