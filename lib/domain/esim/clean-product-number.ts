import { cleanDigits } from "@/lib/domain/esim/clean-digits";

/** A SIM's product number (製造番号) without spaces and hyphens, in half-width capitals and digits, as it is printed. */
export function cleanProductNumber(text: string): { value: string; cleaned: boolean } {
  const value = cleanDigits(text).value.toUpperCase();
  return { value, cleaned: value !== text };
}
