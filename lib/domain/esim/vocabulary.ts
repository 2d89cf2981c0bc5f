import {
  ADD_KINDS,
  ALADIN_OPERATED,
  CONTRACT_LINES,
  CREATE_TYPES,
  GENDERS,
  PARAMETERS,
  type ParameterPath,
  SIM_KINDS,
} from "@/lib/upstream/freebit/parameters";

/** The values that forms, lists and addresses choose from; no schema here, so that the browser can have them. */

export const LINES_PER_PAGE = 50;

/** Characters that 顧客番号 may have. */
export const REFERENCE_MOST = 60;

/** in use; an order under way; moved to another EID by a reissue; asked for in vain, so that there is no line. */
export const LINE_STATES = ["active", "underWay", "replaced", "neverMade"] as const;
export type LineState = (typeof LINE_STATES)[number];

/** What the list can be narrowed to; `all`: the lines, and what was asked for in vain too. */
export const LINE_CHOICES = [...LINE_STATES, "all"] as const;
export type LineChoice = (typeof LINE_CHOICES)[number];

/** A field of PA05-41 that a form holds. */
export type FieldPath = Exclude<ParameterPath, "authKey" | "mnp" | "reissue">;

function isField(path: ParameterPath): path is FieldPath {
  return path !== "authKey" && path !== "mnp" && path !== "reissue";
}

/** All of them, in the document's order. */
export const FIELD_PATHS: readonly FieldPath[] = PARAMETERS.map(({ path }) => path).filter(isField);

/** What can be chosen, in the document's order. */
export const FIELD_CHOICES = {
  aladinOperated: ALADIN_OPERATED,
  createType: CREATE_TYPES,
  simKind: SIM_KINDS,
  contractLine: CONTRACT_LINES,
  addKind: ADD_KINDS,
  gender: GENDERS,
} as const;
