import { useTranslations } from "next-intl";
import { groupPhone } from "@/lib/domain/esim/phone-help";
import { FIELD_CHOICES, type FieldPath } from "@/lib/domain/esim/vocabulary";
import { showJapanDate } from "@/lib/time/japan";

const isDay = (sent: string) => /^\d{8}$/.test(sent);

/** A request's values in the reader's language; what has no word is shown as it is sent. */
export function useEsimWords() {
  const t = useTranslations("esim");

  function value(path: FieldPath, sent: string): string {
    switch (path) {
      case "aladinOperated":
        return worded(FIELD_CHOICES.aladinOperated, sent, (known) =>
          t(`choices.aladinOperated.${known}`),
        );
      case "createType":
        return worded(FIELD_CHOICES.createType, sent, (known) => t(`choices.createType.${known}`));
      case "simKind":
        return worded(FIELD_CHOICES.simKind, sent, (known) => t(`choices.simKind.${known}`));
      case "addKind":
        return worded(FIELD_CHOICES.addKind, sent, (known) => t(`choices.addKind.${known}`));
      case "mnp.gender":
        return worded(FIELD_CHOICES.gender, sent, (known) => t(`choices.gender.${known}`));
      case "masterPassword":
        return t("review.masked");
      case "account":
      case "repAccount":
        return groupPhone(sent);
      case "mnp.birthday":
      case "shipDate":
        return isDay(sent)
          ? showJapanDate(sent.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"))
          : sent;
      default:
        return sent;
    }
  }

  /** What a field is called: a corporation has one name. */
  function label(path: FieldPath, corporate: boolean): string {
    if (corporate && path === "mnp.lastnameKanji") return t("corporate.lastnameKanji");
    if (corporate && path === "mnp.lastnameZenKana") return t("corporate.lastnameZenKana");
    return t(`fields.${path}`);
  }

  return { value, label };
}

function worded<Value extends string>(
  values: readonly Value[],
  sent: string,
  word: (known: Value) => string,
): string {
  const known = values.find((value) => value === sent);
  return known === undefined ? sent : word(known);
}
