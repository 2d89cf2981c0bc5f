import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyFace } from "@/components/ui/empty-face";
import { Panel } from "@/components/ui/panel";
import type { ProfileDetail } from "@/lib/domain/profiles/get-profile";
import { Fact } from "./fact";
import { FactGroup } from "./fact-group";
import { FactValue } from "./fact-value";
import { GoneFields } from "./gone-fields";
import { Identifier } from "./identifier";
import { OldValue } from "./old-value";
import { fieldsOf, PROFILE_GROUPS, unknownFields } from "./profile-fields";
import { PukValue } from "./puk-value";

type ContractPanelProps = {
  profile: ProfileDetail;
  mayReveal: boolean;
  /** What to do while the line was never read. */
  refresh: ReactNode;
};

/** Everything that プロファイル情報参照 says about the line, and the HSN that we know. */
export function ContractPanel({ profile, mayReveal, refresh }: ContractPanelProps) {
  const t = useTranslations("profile");
  const { imsi, hsn, snapshot, hasPuks } = profile;
  const states = useTranslations("states.plan");
  const isUpStream = snapshot?.upStream === true;
  const extra = snapshot ? unknownFields(snapshot) : [];
  return (
    <Panel title={t("contract.title")} right={snapshot ? t("contract.all") : null}>
      {snapshot ? (
        <div className="gap-x-8 px-4 pt-2 pb-3 [columns:2_17rem]">
          {PROFILE_GROUPS.map(({ key, fields }) => (
            <FactGroup key={key} title={t(`groups.${key}`)}>
              {key === "identity" ? <Hsn value={hsn} /> : null}
              {fieldsOf(fields).map(([name, field]) => (
                <Fact key={name} label={t(`fields.${name}`)} carrierName={name}>
                  {field.kind === "puk" ? (
                    <PukValue imsi={imsi} known={hasPuks} mayReveal={mayReveal} />
                  ) : (
                    <>
                      <FactValue
                        field={field}
                        word={name === "plan" && isUpStream ? states("upStream") : undefined}
                        label={t(`fields.${name}`)}
                        value={snapshot[name]}
                      />
                      <OldValue name={name} />
                    </>
                  )}
                </Fact>
              ))}
            </FactGroup>
          ))}
          {extra.length > 0 ? (
            <FactGroup title={t("groups.unknown")}>
              {extra.map(([name, value]) => (
                <Fact key={name} label={name}>
                  <span className="font-mono text-sm">{value}</span>
                  <OldValue name={name} />
                </Fact>
              ))}
            </FactGroup>
          ) : null}
          <GoneFields />
        </div>
      ) : (
        <>
          <EmptyFace title={t("unread.title")} actions={refresh}>
            {t("unread.body")}
          </EmptyFace>
          <dl className="border-line border-t px-4 py-2.5">
            <Hsn value={hsn} />
          </dl>
        </>
      )}
    </Panel>
  );
}

function Hsn({ value }: { value: string }) {
  const t = useTranslations("profile");
  return (
    <Fact label={t("fields.hsn")} carrierName="hsn">
      <Identifier label={t("fields.hsn")} value={value} />
    </Fact>
  );
}
