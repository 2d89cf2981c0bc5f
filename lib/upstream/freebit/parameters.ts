/**
 * What a case asks of a parameter:
 * - `required`, `optional`;
 * - `idle`: the document says "not required" for this case, which is not a prohibition: it is sent when given;
 * - `never`: it belongs to another kind of request and is not sent.
 */
export type Need = "required" | "optional" | "idle" | "never";

/** All that a parameter's need depends on. What has not been chosen yet is left out. */
export type Case = {
  /** Absent counts as "20". */
  aladinOperated?: (typeof ALADIN_OPERATED)[number] | undefined;
  addKind: (typeof ADD_KINDS)[number];
  hasPlan: boolean;
  createType?: (typeof CREATE_TYPES)[number] | undefined;
  gender?: (typeof GENDERS)[number] | undefined;
  /** What is reissued: a physical SIM (oldProductNumber) or an eSIM (oldEid). */
  reissueOf?: "product" | "esim" | undefined;
  /** Whether the contract with Freebit includes the User Management Service. */
  userManagement: boolean;
  /** Some field of `mnp` is filled: asked only where `mnp` itself is idle. */
  mnpGiven?: boolean | undefined;
};

/** The document's types; `digits` are half-width, `symbols` printable ASCII without the space. */
export type ParameterType =
  | "alphanumeric"
  | "alphanumericSymbols"
  | "digits"
  | "letters"
  | "object"
  | "fullWidth"
  | "fullWidthKatakana";

type Row = {
  no: number;
  path: string;
  level: 1 | 2;
  type: ParameterType;
  /** Lengths in code points; null where the document gives none (for the first names: `checkNameLength`). */
  min: number | null;
  max: number | null;
  values?: readonly string[];
  /** A form beyond the type: a real day as YYYYMMDD, or two capital letters and 13 digits. */
  form?: "date" | "productNumber";
  need: (about: Case) => Need;
};

export const ALADIN_OPERATED = ["10", "20"] as const;
export const CREATE_TYPES = ["new", "add"] as const;
export const SIM_KINDS = ["E2", "E3", "E0"] as const;
export const CONTRACT_LINES = ["4G", "5G"] as const;
export const ADD_KINDS = ["N", "M", "R"] as const;
export const GENDERS = ["M", "W", "C"] as const;

const required = (): Need => "required";
const optional = (): Need => "optional";

const isOperated = (about: Case) => about.aladinOperated === "10";
const isReissue = (about: Case) => about.addKind === "R";
const takesMaster = (about: Case) => about.userManagement && about.hasPlan && !isReissue(about);

function masterPassword(about: Case): Need {
  if (!takesMaster(about)) return "idle";
  return about.createType === "new" ? "required" : "optional";
}

function repAccount(about: Case): Need {
  if (isReissue(about)) return "idle";
  return isOperated(about) && about.addKind === "N" ? "required" : "optional";
}

/** `mnp` and `reissue`: each belongs to one kind of request, and is not required of one that ALADIN has operated. */
function objectOf(addKind: Case["addKind"]) {
  return (about: Case): Need => {
    if (about.addKind !== addKind) return "never";
    return isOperated(about) ? "idle" : "required";
  };
}

function reissueField(reissueOf: Case["reissueOf"]) {
  return (about: Case): Need => {
    if (!isReissue(about)) return "never";
    if (about.reissueOf !== undefined && about.reissueOf !== reissueOf) return "never";
    if (isOperated(about)) return "idle";
    return about.reissueOf === undefined ? "optional" : "required";
  };
}

function mnpField(within: (about: Case) => Need) {
  return (about: Case): Need => {
    if (about.addKind !== "M") return "never";
    return isOperated(about) && !about.mnpGiven ? "idle" : within(about);
  };
}

const mnpRequired = mnpField(required);
const mnpOfPerson = mnpField(({ gender }) => (gender === "C" ? "idle" : "required"));

const ROWS = [
  {
    no: 1,
    path: "authKey",
    level: 1,
    type: "alphanumeric",
    min: null,
    max: null,
    need: required,
  },
  {
    no: 2,
    path: "aladinOperated",
    level: 1,
    type: "digits",
    min: 2,
    max: 2,
    values: ALADIN_OPERATED,
    need: optional,
  },
  {
    no: 3,
    path: "masterAccount",
    level: 1,
    type: "alphanumericSymbols",
    min: 1,
    max: 64,
    need: (about) => (takesMaster(about) ? "required" : "idle"),
  },
  {
    no: 4,
    path: "masterPassword",
    level: 1,
    type: "alphanumericSymbols",
    min: 1,
    max: 256,
    need: masterPassword,
  },
  {
    no: 5,
    path: "createType",
    level: 1,
    type: "letters",
    min: 3,
    max: 3,
    values: CREATE_TYPES,
    // Also without user management, where only "new" is left: the document's examples send it.
    need: (about) => (about.hasPlan && !isReissue(about) ? "required" : "idle"),
  },
  {
    no: 6,
    path: "eid",
    level: 1,
    type: "digits",
    min: 32,
    max: 32,
    need: required,
  },
  {
    no: 7,
    path: "account",
    level: 1,
    type: "digits",
    min: 11,
    max: 14,
    need: (about) => (!isOperated(about) && about.addKind === "N" ? "idle" : "required"),
  },
  {
    no: 8,
    path: "simKind",
    level: 1,
    type: "alphanumeric",
    min: 2,
    max: 2,
    values: SIM_KINDS,
    need: (about) => (isReissue(about) ? "idle" : "required"),
  },
  {
    no: 9,
    path: "contractLine",
    level: 1,
    type: "alphanumeric",
    min: 2,
    max: 2,
    values: CONTRACT_LINES,
    need: (about) => (isOperated(about) || isReissue(about) ? "idle" : "optional"),
  },
  {
    no: 10,
    path: "repAccount",
    level: 1,
    type: "digits",
    min: 11,
    max: 14,
    need: repAccount,
  },
  {
    no: 11,
    path: "addKind",
    level: 1,
    type: "letters",
    min: 1,
    max: 1,
    values: ADD_KINDS,
    need: required,
  },
  {
    no: 12,
    path: "reissue",
    level: 1,
    type: "object",
    min: null,
    max: null,
    need: objectOf("R"),
  },
  {
    no: 13,
    path: "reissue.oldProductNumber",
    level: 2,
    type: "alphanumeric",
    min: 15,
    max: 15,
    form: "productNumber",
    need: reissueField("product"),
  },
  {
    no: 14,
    path: "reissue.oldEid",
    level: 2,
    type: "digits",
    min: 32,
    max: 32,
    need: reissueField("esim"),
  },
  {
    no: 15,
    path: "mnp",
    level: 1,
    type: "object",
    min: null,
    max: null,
    need: objectOf("M"),
  },
  {
    no: 16,
    path: "mnp.reserveNumber",
    level: 2,
    type: "digits",
    min: 10,
    max: 10,
    need: mnpRequired,
  },
  {
    no: 17,
    path: "mnp.lastnameKanji",
    level: 2,
    type: "fullWidth",
    min: 1,
    max: 50,
    need: mnpRequired,
  },
  {
    no: 18,
    path: "mnp.firstnameKanji",
    level: 2,
    type: "fullWidth",
    min: null,
    max: null,
    need: mnpOfPerson,
  },
  {
    no: 19,
    path: "mnp.lastnameZenKana",
    level: 2,
    type: "fullWidthKatakana",
    min: 1,
    max: 50,
    need: mnpRequired,
  },
  {
    no: 20,
    path: "mnp.firstnameZenKana",
    level: 2,
    type: "fullWidthKatakana",
    min: null,
    max: null,
    need: mnpOfPerson,
  },
  {
    no: 21,
    path: "mnp.gender",
    level: 2,
    type: "letters",
    min: 1,
    max: 1,
    values: GENDERS,
    need: mnpRequired,
  },
  {
    no: 22,
    path: "mnp.birthday",
    level: 2,
    type: "digits",
    min: 8,
    max: 8,
    form: "date",
    need: mnpOfPerson,
  },
  {
    no: 23,
    path: "shipDate",
    level: 1,
    type: "digits",
    min: 8,
    max: 8,
    form: "date",
    need: (about) => (isOperated(about) ? "required" : "optional"),
  },
  {
    no: 24,
    path: "planCode",
    level: 1,
    type: "alphanumericSymbols",
    min: 1,
    max: 32,
    need: (about) => (isReissue(about) ? "idle" : "optional"),
  },
  {
    no: 25,
    path: "deliveryCode",
    level: 1,
    type: "alphanumeric",
    min: 1,
    max: 10,
    need: optional,
  },
] as const satisfies readonly Row[];

export type ParameterPath = (typeof ROWS)[number]["path"];
export type Parameter = Row & { path: ParameterPath };

/** The document's table "JSON Parameters": its 25 rows, in its order, under its own names. */
export const PARAMETERS: readonly Parameter[] = ROWS;

const BY_PATH = new Map(PARAMETERS.map((parameter) => [parameter.path, parameter]));

/** @throws TypeError for a path that the table does not have. */
export function parameterAt(path: ParameterPath): Parameter {
  const parameter = BY_PATH.get(path);
  if (!parameter) throw new TypeError(`PA05-41 has no parameter ${path}`);
  return parameter;
}

/** The need of one parameter in one case. That exactly one field of `reissue` is sent is for the schema. */
export function needOf(path: ParameterPath, about: Case): Need {
  return parameterAt(path).need(about);
}

/**
 * The combination that the carrier refuses whole, with 400-356: null when it takes the request. The overview
 * refuses every "10" but with N, while two of the document's examples send "10" with M: `aladinMnp` says
 * that the contract allows those.
 */
export function refusedPattern(
  about: Pick<Case, "aladinOperated" | "addKind">,
  { aladinMnp }: { aladinMnp: boolean },
): "reissue" | "mnp" | null {
  if (about.aladinOperated !== "10") return null;
  if (about.addKind === "R") return "reissue";
  return about.addKind === "M" && !aladinMnp ? "mnp" : null;
}
