"use client";

import { useTranslations } from "next-intl";
import { CarrierName } from "@/components/ui/carrier-name";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { WholeBrackets } from "@/components/ui/whole-brackets";
import { REQUEST_FIELDS, type RequestField } from "@/lib/domain/profile-changes/request-fields";
import { useRequestWords } from "./request-words";

const MONO = new Set<string>([
  "hsn",
  "imsi",
  "cnActIpAddress",
  "cnSbyIpAddress",
  "unoTslPoi1IpAddress",
  "unoTslPoi2IpAddress",
]);

type RequestFactsProps = {
  /** The request as it is sent, or was. */
  request: Readonly<Record<string, unknown>>;
  /** What a field is called in this change, where that is not its usual name. */
  called?: Readonly<Record<string, string>> | undefined;
  /** Fields that are shown elsewhere. */
  without?: readonly RequestField[];
};

/** Every value of a change in words, beside the carrier's own name of its field. */
export function RequestFacts({ request, called = {}, without = [] }: RequestFactsProps) {
  const t = useTranslations("changes.fields");
  const words = useRequestWords();
  const upStream = request.upStream === true;
  const fields = REQUEST_FIELDS.filter(
    (field) => request[field] !== undefined && !without.includes(field),
  ).filter((field) => !(upStream && field === "upStream"));
  return (
    <DescriptionList>
      {fields.map((field) => (
        <Description
          key={field}
          mono={MONO.has(field)}
          label={
            <>
              <WholeBrackets>{called[field] ?? t(field)}</WholeBrackets>
              <CarrierName name={field} className="block" />
            </>
          }
        >
          {field === "plan" && upStream ? (
            <UpStream plan={String(request.plan)} />
          ) : (
            <WholeBrackets>{words.value(field, request[field])}</WholeBrackets>
          )}
        </Description>
      ))}
    </DescriptionList>
  );
}

/** The plan of two fields: the carrier has no name of its own for it. */
function UpStream({ plan }: { plan: string }) {
  const t = useTranslations("states.plan");
  return (
    <>
      {t("upStream")}
      <span className="block font-mono text-2xs text-faint">plan: {plan}, upStream: true</span>
    </>
  );
}
