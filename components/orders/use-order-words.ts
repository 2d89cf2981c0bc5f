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

  function event(name: string): string {
    const key = `events.${name}`;
    return has<`events.${Events}`>(t.has, key) ? t(key) : name;
  }

  function outcome(name: string | null): string {
    const key = `attempts.outcomes.${name ?? "open"}`;
    return has<`attempts.outcomes.${Outcomes}`>(t.has, key) ? t(key) : String(name);
  }

  return { reason, event, outcome };
}

/** Keys come from the database as text: the translations say whether one is known. */
function has<Key extends string>(known: (key: Key) => boolean, key: string): key is Key {
  return /^[\w.]+$/.test(key) && known(key as Key);
}
