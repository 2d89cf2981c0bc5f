import { useTranslations } from "next-intl";
import type { Messages } from "@/lib/i18n/messages";
import { readAnswer } from "./order-answer";

type Codes = keyof Messages["orders"]["codes"];
type Events = keyof Messages["orders"]["events"];
type Outcomes = keyof Messages["orders"]["attempts"]["outcomes"];

/** The ledger's own words in the reader's language; one that has no translation is shown as it is. */
export function useOrderWords() {
  const t = useTranslations("orders");

  /** Why an attempt ended as it did. */
  function reason(answer: Readonly<Record<string, unknown>> | null): string {
    const { code, status, resultCode } = readAnswer(answer);
    if (code === null) return t("codes.none");
    const key = `codes.${code}`;
    return has<`codes.${Codes}`>(t.has, key)
      ? t(key, { status: status ?? "-", resultCode: resultCode ?? "-" })
      : code;
  }

  /** What a step was; of a kind that has a word of its own for it, that one. */
  function event(name: string, kind: string): string {
    for (const key of [`events.${name}_${wordOf(kind)}`, `events.${name}`]) {
      if (has<`events.${Events}`>(t.has, key)) return t(key);
    }
    return name;
  }

  /** How a sending ended; likewise. */
  function outcome(name: string | null, kind: string): string {
    const all = `attempts.outcomes.${name ?? "open"}`;
    for (const key of [`${all}_${wordOf(kind)}`, all]) {
      if (has<`attempts.outcomes.${Outcomes}`>(t.has, key)) return t(key);
    }
    return String(name);
  }

  return { reason, event, outcome };
}

/** next-intl takes a dot for a level of nesting. */
const wordOf = (kind: string) => kind.replaceAll(".", "_");

/** Keys come from the database as text: the translations say whether one is known. */
function has<Key extends string>(known: (key: Key) => boolean, key: string): key is Key {
  return /^[\w.]+$/.test(key) && known(key as Key);
}
