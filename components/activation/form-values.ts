import type { FieldProblem } from "@/components/form/field-errors";
import type { SendTimeValues } from "@/components/form/send-time";
import { SEND_NOW } from "@/components/form/send-time";
import { type ChangeDraft, checkedDraft } from "@/components/profile-changes/change-draft";
import type { PlanOffers } from "@/components/profile-changes/plan/plan-offers";
import {
  filledBody,
  knownPlan,
  missingLimits,
  noPlan,
  type PlanValues,
  planChoices,
  planPart,
} from "@/components/profile-changes/plan/plan-values";
import {
  type Activation,
  ActivationSchema,
  toActivationBody,
} from "@/lib/domain/profile-changes/activation-schema";

/** What the form's controls hold, by the carrier's names. */
export type ActivationValues = SendTimeValues &
  PlanValues & {
    hsn: string;
    imsi: string;
    cn: boolean;
    cnActIpAddress: string;
    cnSbyIpAddress: string;
    icgw: boolean;
    unoTsl: boolean;
    unoTslPoi1IpAddress: string;
    unoTslPoi2IpAddress: string;
    billingSpan: string;
    testMode: boolean;
    globalStaticIpAddressOption: boolean;
  };

type Line = { imsi: string; hsn: string };

export function emptyValues(
  { imsi, hsn }: Line,
  offers: Pick<PlanOffers, "upStreamPlan">,
): ActivationValues {
  return {
    ...SEND_NOW,
    ...noPlan(offers),
    hsn,
    imsi,
    cn: false,
    cnActIpAddress: "",
    cnSbyIpAddress: "",
    icgw: false,
    unoTsl: false,
    unoTslPoi1IpAddress: "",
    unoTslPoi2IpAddress: "",
    billingSpan: "",
    testMode: false,
    globalStaticIpAddressOption: false,
  };
}

/** The form with what a request asked for. */
export function requestedValues(
  line: Line,
  offers: PlanOffers,
  request: Readonly<Record<string, unknown>>,
): ActivationValues {
  const text = (name: string) => (typeof request[name] === "string" ? request[name] : "");
  const flag = (name: string) => request[name] === true;
  return {
    ...emptyValues(line, offers),
    ...knownPlan(request, offers),
    cn: flag("cn"),
    cnActIpAddress: text("cnActIpAddress"),
    cnSbyIpAddress: text("cnSbyIpAddress"),
    icgw: flag("icgw"),
    unoTsl: flag("unoTsl"),
    unoTslPoi1IpAddress: text("unoTslPoi1IpAddress"),
    unoTslPoi2IpAddress: text("unoTslPoi2IpAddress"),
    billingSpan: text("billingSpan"),
    testMode: flag("testMode"),
    globalStaticIpAddressOption: flag("globalStaticIpAddressOption"),
  };
}

/** The fields that apply now, as the schema has them: what stands in a field that is not shown stays behind. */
function applicable(values: ActivationValues) {
  const { hsn, imsi, cn, unoTsl } = values;
  return {
    hsn,
    imsi,
    ...planPart(values),
    cn,
    ...(cn ? { cnActIpAddress: values.cnActIpAddress, cnSbyIpAddress: values.cnSbyIpAddress } : {}),
    testMode: values.testMode,
    globalStaticIpAddressOption: values.globalStaticIpAddressOption,
    billingSpan: values.billingSpan,
    icgw: values.icgw,
    unoTsl,
    ...(unoTsl
      ? {
          unoTslPoi1IpAddress: values.unoTslPoi1IpAddress,
          unoTslPoi2IpAddress: values.unoTslPoi2IpAddress,
        }
      : {}),
  };
}

const AsSent = ActivationSchema.transform(toActivationBody);

/** The request as it stands. */
export function draftOf(values: ActivationValues): ChangeDraft<Activation> {
  const given = applicable(values);
  const draft = checkedDraft(AsSent, given, {
    whole: (body) => body,
    filled: filledBody(given, ["cn", "unoTsl"]),
  });
  if (draft.request !== null) return draft;
  const found = planChoices(values, draft.problems);
  // A field of the wrong form keeps the schema from looking at what belongs together, which would go unsaid.
  const unsaid = together(values).filter(({ name }) => !found.some((it) => it.name === name));
  return { ...draft, problems: [...found, ...unsaid] };
}

/** What is wrong between fields, whatever else is. */
function together(values: ActivationValues): FieldProblem[] {
  const { cn, cnActIpAddress: act, cnSbyIpAddress: sby } = values;
  const same = cn && act !== "" && act.trim() === sby.trim();
  return [
    ...missingLimits(values),
    ...(cn && !act ? [{ name: "cnActIpAddress", message: "required" }] : []),
    ...(same ? [{ name: "cnSbyIpAddress", message: "sameAddress" }] : []),
  ];
}
