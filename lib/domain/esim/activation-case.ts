import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import type { FilledFields } from "@/lib/domain/esim/field-paths";
import {
  ADD_KINDS,
  ALADIN_OPERATED,
  type Case,
  CREATE_TYPES,
  GENDERS,
} from "@/lib/upstream/freebit/parameters";

function oneOf<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
  return values.find((value) => value === text);
}

/** Which case of the document's table these fields are; null while the kind of request (addKind) is not one it knows. */
export function caseOf(
  fields: FilledFields,
  { userManagement }: Pick<EsimContract, "userManagement">,
): Case | null {
  const addKind = oneOf(ADD_KINDS, fields.addKind);
  if (!addKind) return null;
  const product = fields["reissue.oldProductNumber"] !== undefined;
  const esim = fields["reissue.oldEid"] !== undefined;
  return {
    addKind,
    aladinOperated: oneOf(ALADIN_OPERATED, fields.aladinOperated),
    createType: oneOf(CREATE_TYPES, fields.createType),
    gender: oneOf(GENDERS, fields["mnp.gender"]),
    hasPlan: fields.planCode !== undefined,
    // Both at once are a fault of their own: neither is then the kind.
    reissueOf: product === esim ? undefined : product ? "product" : "esim",
    userManagement,
    mnpGiven: Object.keys(fields).some((path) => path.startsWith("mnp.")),
  };
}
