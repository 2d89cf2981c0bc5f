"use client";

import { useTranslations } from "next-intl";
import { CarrierName } from "@/components/ui/carrier-name";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { WholeBrackets } from "@/components/ui/whole-brackets";
import type { FilledFields } from "@/lib/domain/esim/field-paths";
import { FIELD_PATHS, type FieldPath } from "@/lib/domain/esim/vocabulary";
import { Eid } from "./eid";
import { useEsimWords } from "./esim-words";

const MONO: ReadonlySet<FieldPath> = new Set<FieldPath>([
  "masterAccount",
  "account",
  "repAccount",
  "reissue.oldProductNumber",
  "mnp.reserveNumber",
  "planCode",
  "deliveryCode",
]);

const EIDS: ReadonlySet<FieldPath> = new Set<FieldPath>(["eid", "reissue.oldEid"]);

type EsimFactsProps = {
  fields: FilledFields;
  /** Paths of what is sent too, and is kept where this page cannot read it. */
  sealed?: readonly string[];
};

/** Every value of a PA05-41 in words, beside the carrier's own name of its field, in the document's order. */
export function EsimFacts({ fields, sealed = [] }: EsimFactsProps) {
  const t = useTranslations("esim.review");
  const words = useEsimWords();
  const corporate = fields["mnp.gender"] === "C";
  const filled = FIELD_PATHS.map((path) => ({ path, sent: fields[path] })).filter(
    ({ path, sent }) => sent !== undefined || sealed.includes(path),
  );
  return (
    <DescriptionList>
      {filled.map(({ path, sent }) => (
        <Description
          key={path}
          mono={sent !== undefined && MONO.has(path)}
          label={
            <>
              <WholeBrackets>{words.label(path, corporate)}</WholeBrackets>
              <CarrierName name={path} className="block" />
            </>
          }
        >
          {sent === undefined ? (
            <span className="text-muted text-sm">{t("sealed")}</span>
          ) : EIDS.has(path) ? (
            <Eid value={sent} />
          ) : (
            words.value(path, sent)
          )}
        </Description>
      ))}
    </DescriptionList>
  );
}
