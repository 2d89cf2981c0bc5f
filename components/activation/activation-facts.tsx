"use client";

import { useTranslations } from "next-intl";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { ACTIVATION_FIELDS, type ActivationField, useActivationWords } from "./activation-words";

const MONO = new Set<string>([
  "hsn",
  "imsi",
  "cnActIpAddress",
  "cnSbyIpAddress",
  "unoTslPoi1IpAddress",
  "unoTslPoi2IpAddress",
]);

type ActivationFactsProps = {
  /** The request as it is sent, or was. */
  request: Readonly<Record<string, unknown>>;
  /** Fields that are shown elsewhere. */
  without?: readonly ActivationField[];
};

/** Every value of an activation in words, beside the carrier's own name of its field. */
export function ActivationFacts({ request, without = [] }: ActivationFactsProps) {
  const t = useTranslations("activate.fields");
  const words = useActivationWords();
  const fields = ACTIVATION_FIELDS.filter(
    (field) => request[field] !== undefined && !without.includes(field),
  );
  return (
    <DescriptionList>
      {fields.map((field) => (
        <Description
          key={field}
          mono={MONO.has(field)}
          label={
            <>
              {t(field)}
              <span className="block font-mono text-2xs text-faint">{field}</span>
            </>
          }
        >
          {words.value(field, request[field])}
        </Description>
      ))}
    </DescriptionList>
  );
}
