import type { AddAcntRequest } from "@/lib/upstream/freebit/request";

/** As many servers write text outside ASCII into JSON: `\u5c71`. */
function escaped(text: string): string {
  return text.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The values of a request that must not be quoted by evidence or messages, in the spellings of an echo. */
export function secretsOf({ masterPassword, mnp }: AddAcntRequest): string[] {
  const personal = [
    mnp?.lastnameKanji,
    mnp?.firstnameKanji,
    mnp?.lastnameZenKana,
    mnp?.firstnameZenKana,
    mnp?.birthday,
  ];
  return [masterPassword, ...personal].flatMap((value) =>
    value === undefined ? [] : [value, escaped(value)],
  );
}
