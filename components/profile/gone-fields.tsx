"use client";

import { useTranslations } from "next-intl";
import { Fact } from "./fact";
import { FactGroup } from "./fact-group";
import { OldValue } from "./old-value";
import { isProfileField } from "./profile-fields";
import { useRefresh } from "./refresh-scope";

/** Fields that the document does not have, and that the answer no longer has either. */
export function GoneFields() {
  const t = useTranslations("profile");
  const gone = useRefresh().told?.changes.filter(
    (change) => !("after" in change) && !isProfileField(change.name),
  );
  if (!gone || gone.length === 0) return null;
  return (
    <FactGroup title={t("groups.gone")}>
      {gone.map(({ name }) => (
        <Fact key={name} label={name}>
          <span className="text-faint">{t("notGiven")}</span>
          <OldValue name={name} />
        </Fact>
      ))}
    </FactGroup>
  );
}
