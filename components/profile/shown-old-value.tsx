"use client";

import { useTranslations } from "next-intl";
import type { ReadingChange } from "@/lib/domain/profiles/compare-readings";
import { FactValue } from "./fact-value";
import { fieldNamed, type ProfileField } from "./profile-fields";

/** The value before, in the words of its field; the fact around it is marked by it. */
export function ShownOldValue({ change: { name, before } }: { change: ReadingChange }) {
  const t = useTranslations("profile.changes");
  return (
    <span data-changed="" className="block text-wait text-xs">
      {t("was")} <FactValue field={asText(fieldNamed(name))} label={name} value={before} />
    </span>
  );
}

/** Nobody copies what no longer holds. */
function asText(field: ProfileField | undefined): Exclude<ProfileField, { kind: "puk" }> {
  if (!field || field.kind === "puk" || field.kind === "identifier") return { kind: "text" };
  return field;
}
