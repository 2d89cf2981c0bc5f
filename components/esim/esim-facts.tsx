"use client";

import { CarrierName } from "@/components/ui/carrier-name";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { WholeBrackets } from "@/components/ui/whole-brackets";
import type { FilledFields } from "@/lib/domain/esim/field-paths";
import { FIELD_PATHS, type FieldPath } from "@/lib/domain/esim/vocabulary";
import { useEsimWords } from "./esim-words";

const MONO: ReadonlySet<FieldPath> = new Set<FieldPath>([
  "masterAccount",
  "eid",
  "account",
  "repAccount",
  "reissue.oldProductNumber",
  "reissue.oldEid",
  "mnp.reserveNumber",
  "planCode",
  "deliveryCode",
]);

/** Every value of a PA05-41 in words, beside the carrier's own name of its field, in the document's order. */
export function EsimFacts({ fields }: { fields: FilledFields }) {
  const words = useEsimWords();
  const corporate = fields["mnp.gender"] === "C";
  const filled = FIELD_PATHS.flatMap((path) => {
    const sent = fields[path];
    return sent === undefined ? [] : [{ path, sent }];
  });
  return (
    <DescriptionList>
      {filled.map(({ path, sent }) => (
        <Description
          key={path}
          mono={MONO.has(path)}
          label={
            <>
              <WholeBrackets>{words.label(path, corporate)}</WholeBrackets>
              <CarrierName name={path} className="block" />
            </>
          }
        >
          {words.value(path, sent)}
        </Description>
      ))}
    </DescriptionList>
  );
}
