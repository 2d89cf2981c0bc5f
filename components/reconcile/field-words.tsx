import { useTranslations } from "next-intl";
import { FactValue } from "@/components/profile/fact-value";
import { fieldNamed } from "@/components/profile/profile-fields";
import { useFieldLabel } from "@/components/profile-changes/field-label";
import type { Messages } from "@/lib/i18n/messages";

type OwnField = keyof Messages["reconcile"]["fields"];
const OWN: readonly string[] = ["profileStatus", "icgw", "icgwInProgress"] satisfies OwnField[];

/** What a field of a change, or of the line that it changes, is called. */
export function useEvidenceLabel(): (field: string) => string {
  const t = useTranslations("reconcile.fields");
  const label = useFieldLabel();
  const isOwn = (field: string): field is OwnField => OWN.includes(field);
  return (field) => (isOwn(field) ? t(field) : label(field));
}

/** A value that was asked for, in the words that the line's own page has for it. */
export function WantedValue({ field, value }: { field: string; value: unknown }) {
  const t = useTranslations("reconcile.compare");
  const label = useEvidenceLabel();
  if (fieldNamed(field)) return <ShownValue field={field} value={value} />;
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  return (
    <span className="font-mono text-sm" title={label(field)}>
      {String(value)}
    </span>
  );
}

/** A value as the carrier showed it; a field that no answer has is said to be one. */
export function ShownValue({ field, value }: { field: string; value: unknown }) {
  const t = useTranslations("reconcile.compare");
  const label = useEvidenceLabel();
  const known = fieldNamed(field);
  if (!known || known.kind === "puk") return <span className="text-faint">{t("noField")}</span>;
  return <FactValue field={known} label={label(field)} value={value} />;
}
