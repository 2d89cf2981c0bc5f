import { useTranslations } from "next-intl";
import { StateBadge } from "@/components/ui/state-badge";
import { formatKilobytes, formatVolume } from "@/lib/format/volume";
import { stateWord } from "@/lib/i18n/state-words";
import { showJapanDate } from "@/lib/time/japan";
import { Identifier } from "./identifier";
import { asItCame, type ProfileField } from "./profile-fields";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

type FactValueProps = {
  field: Exclude<ProfileField, { kind: "puk" }>;
  /** The word where the value alone would say another: 上り特価 is `fixed` with a flag. */
  word?: string;
  /** Names the value for copying. */
  label: string;
  value: unknown;
};

/** A field's value in words; what is of another type than the document says is shown as it came. */
export function FactValue({ field, word: known, label, value }: FactValueProps) {
  const t = useTranslations("profile");
  const states = useTranslations("states");
  if (value === undefined) return <Nothing>{t("notGiven")}</Nothing>;
  if (value === null || value === "") return <Nothing>{t("none")}</Nothing>;
  if (field.kind === "volume" && typeof value === "number") {
    const [human, exact] = [formatVolume(value), formatKilobytes(value)];
    if (human === exact) return exact;
    return (
      <>
        {human} <span className="whitespace-nowrap text-faint text-xs">{exact}</span>
      </>
    );
  }
  if (field.kind === "flag" && typeof value === "boolean") {
    return t(`flags.${field.words}.${value ? "yes" : "no"}`);
  }
  if (field.kind === "word" && typeof value === "string") {
    if (field.badge) return <StateBadge of={field.of} value={value} />;
    const word = known ?? stateWord(states, field.of, value);
    return word === value ? value : <Worded word={word} value={value} />;
  }
  if (field.kind === "date" && typeof value === "string" && DAY.test(value)) {
    return <Worded word={showJapanDate(value)} value={value} />;
  }
  const shown = asItCame(value);
  return field.kind === "identifier" ? <Identifier label={label} value={shown} /> : shown;
}

function Nothing({ children }: { children: string }) {
  return <span className="text-faint">{children}</span>;
}

function Worded({ word, value }: { word: string; value: string }) {
  return (
    <>
      {word} <span className="font-mono text-faint text-xs">{value}</span>
    </>
  );
}
