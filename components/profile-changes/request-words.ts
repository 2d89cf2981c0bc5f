import { useTranslations } from "next-intl";
import type { RequestField } from "@/lib/domain/profile-changes/request-fields";
import { formatExact } from "@/lib/format/volume";
import { stateWord } from "@/lib/i18n/state-words";

type Request = Readonly<Record<string, unknown>>;

/** A request's values in the reader's language; what has no word is shown as it is sent. */
export function useRequestWords() {
  const t = useTranslations("changes");
  const states = useTranslations("states");

  function value(field: RequestField, sent: unknown): string {
    if (typeof sent === "number") return wholeVolume(sent);
    if (field === "cn") return t(sent === true ? "words.cnOn" : "words.cnOff");
    if (field === "unoTsl") return t(sent === true ? "words.tslOn" : "words.tslOff");
    if (field === "plan" && typeof sent === "string") return stateWord(states, "plan", sent);
    if (field === "billingSpan") return stateWord(states, "billingSpan", String(sent));
    return sent === true ? t("words.on") : String(sent);
  }

  function plan(request: Request): string {
    const volume = (kb: unknown) => (typeof kb === "number" ? wholeVolume(kb) : "");
    const words = request.upStream
      ? t("words.bothLimits", {
          plan: states("plan.upStream"),
          up: volume(request.upLimit),
          down: volume(request.downLimit),
        })
      : t("words.oneLimit", {
          plan: stateWord(states, "plan", String(request.plan)),
          limit: volume(request.limit),
        });
    return request.dedicatedPlan ? `${words} / ${t("words.dedicated")}` : words;
  }

  function network(request: Request): string {
    const addresses = [request.cnActIpAddress, request.cnSbyIpAddress].filter(Boolean).join(", ");
    const used = [
      ...(request.cn ? [t("words.networkCn", { addresses })] : []),
      ...(request.unoTsl ? [t("words.networkTsl")] : []),
    ];
    return used.length > 0 ? used.join(" / ") : t("words.internet");
  }

  return { value, plan, network, volume: wholeVolume };
}

/** A volume of which no number stands at the end of a line without its unit. */
function wholeVolume(kb: number): string {
  return formatExact(kb).replace(/ (?=[KMG]B)/g, "\u00a0");
}
