import { useTranslations } from "next-intl";
import type { Messages } from "@/lib/i18n/messages";

type Field = keyof Messages["changes"]["fields"];

/** What a field of a change is called, the carrier's own and ours; one that is not known is called as it is spelled. */
export function useFieldLabel(): (name: string) => string {
  const t = useTranslations("changes.fields");
  const isKnown = (name: string): name is Field =>
    /^\w+$/.test(name) && !Object.hasOwn(Object.prototype, name) && t.has(name as Field);
  return (name) => (isKnown(name) ? t(name) : name);
}
