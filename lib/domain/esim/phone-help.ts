import { cleanDigits } from "@/lib/domain/esim/clean-digits";

/** A phone number without hyphens, brackets and spaces; +81 is written 0. */
export function cleanPhone(text: string): { value: string; cleaned: boolean } {
  const national = cleanDigits(text)
    .value.replace(/^\+81(?:\(0\)|0)?(?=[0-9(])/, "0")
    .replace(/[()]/g, "");
  return { value: national, cleaned: national !== text };
}

const USUAL = /^(?:0[6-9]0[0-9]{8}|020[0-9]{8}|0200[0-9]{10})$/;

/**
 * A key of `esimFields.warnings` for a number that the document takes (11 to 14 digits) but no line in Japan has: 12
 * or 13 digits, or another beginning than 060, 070, 080, 090, 020 (11 digits) or 0200 (14). A warning, never a refusal.
 */
export function phoneWarning(number: string): "phoneLength" | "phonePrefix" | null {
  if (!/^[0-9]{11,14}$/.test(number) || USUAL.test(number)) return null;
  return number.length === 12 || number.length === 13 ? "phoneLength" : "phonePrefix";
}

/** As it is read aloud: 080-1111-2222, 0200-12345-67890; what is no usual number stays in one piece. */
export function groupPhone(number: string): string {
  if (!USUAL.test(number)) return number;
  const groups =
    number.length === 14 ? /^([0-9]{4})([0-9]{5})([0-9]{5})$/ : /^([0-9]{3})([0-9]{4})([0-9]{4})$/;
  return number.replace(groups, "$1-$2-$3");
}
