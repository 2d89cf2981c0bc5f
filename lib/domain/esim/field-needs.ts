import { caseOf } from "@/lib/domain/esim/activation-case";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import type { FilledFields } from "@/lib/domain/esim/field-paths";
import {
  type Need,
  needOf,
  PARAMETERS,
  type ParameterPath,
} from "@/lib/upstream/freebit/parameters";

/** What the document's table asks of every field, as the form is filled in now. */
export function fieldNeeds(
  fields: FilledFields,
  contract: EsimContract,
): ReadonlyMap<ParameterPath, Need> {
  const about = caseOf(fields, contract);
  return new Map(PARAMETERS.map(({ path }) => [path, about ? needOf(path, about) : "optional"]));
}
