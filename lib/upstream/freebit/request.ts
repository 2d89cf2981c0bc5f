import { z } from "zod";
import { checkKanji, checkKatakana } from "@/lib/upstream/freebit/characters";
import { formatProblem } from "@/lib/upstream/freebit/format";
import { checkNameLength } from "@/lib/upstream/freebit/name-length";
import {
  ADD_KINDS,
  ALADIN_OPERATED,
  CONTRACT_LINES,
  CREATE_TYPES,
  GENDERS,
  type ParameterPath,
  SIM_KINDS,
} from "@/lib/upstream/freebit/parameters";

function text(path: ParameterPath) {
  return z.string().superRefine((value, context) => {
    const problem = formatProblem(path, value);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });
}

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: "not_listed" });

const reissue = z
  .strictObject({
    oldProductNumber: text("reissue.oldProductNumber").optional(),
    oldEid: text("reissue.oldEid").optional(),
  })
  .refine(
    ({ oldProductNumber, oldEid }) => (oldProductNumber === undefined) !== (oldEid === undefined),
    { error: "exactly_one" },
  );

const mnpFields = z.strictObject({
  reserveNumber: text("mnp.reserveNumber"),
  lastnameKanji: text("mnp.lastnameKanji"),
  firstnameKanji: text("mnp.firstnameKanji").optional(),
  lastnameZenKana: text("mnp.lastnameZenKana"),
  firstnameZenKana: text("mnp.firstnameZenKana").optional(),
  gender: oneOf(GENDERS),
  birthday: text("mnp.birthday").optional(),
});

type Mnp = z.infer<typeof mnpFields>;

const NAMES = [
  { last: "lastnameKanji", first: "firstnameKanji", check: checkKanji },
  { last: "lastnameZenKana", first: "firstnameZenKana", check: checkKatakana },
] as const;

function nameProblems(mnp: Mnp): { field: keyof Mnp; message: string }[] {
  const corporate = mnp.gender === "C";
  return NAMES.flatMap(({ last, first, check }) => {
    const wrong = [last, first].flatMap((field) =>
      check(mnp[field] ?? "", { corporate }).map(({ index, reason }) => ({
        field,
        message: `${reason} at ${index}`,
      })),
    );
    const joined = checkNameLength({ last: mnp[last], first: mnp[first] }, { corporate });
    return joined.fits ? wrong : [...wrong, { field: last, message: "wrong_length" }];
  });
}

const OF_PERSONS = ["firstnameKanji", "firstnameZenKana", "birthday"] as const;

const mnp = mnpFields.superRefine((value, context) => {
  for (const { field, message } of nameProblems(value)) {
    context.addIssue({ code: "custom", path: [field], message });
  }
  if (value.gender === "C") return;
  for (const field of OF_PERSONS) {
    if (value[field] !== undefined) continue;
    context.addIssue({ code: "custom", path: [field], message: "missing" });
  }
});

/**
 * The body of PA05-41 as it goes over the wire, without authKey: every parameter by its own row of the document,
 * names by their characters and lengths, whole objects, none of another kind of request. Which parameters a case
 * requires (`needOf`) depends on the contract too and is not asked here. No message quotes a value.
 */
export const addAcntRequest = z
  .strictObject({
    aladinOperated: oneOf(ALADIN_OPERATED).optional(),
    masterAccount: text("masterAccount").optional(),
    masterPassword: text("masterPassword").optional(),
    createType: oneOf(CREATE_TYPES).optional(),
    eid: text("eid"),
    account: text("account").optional(),
    simKind: oneOf(SIM_KINDS).optional(),
    contractLine: oneOf(CONTRACT_LINES).optional(),
    repAccount: text("repAccount").optional(),
    addKind: oneOf(ADD_KINDS),
    reissue: reissue.optional(),
    mnp: mnp.optional(),
    shipDate: text("shipDate").optional(),
    planCode: text("planCode").optional(),
    deliveryCode: text("deliveryCode").optional(),
  })
  .refine((body) => body.mnp === undefined || body.addKind === "M", {
    path: ["mnp"],
    error: "not_of_this_kind",
  })
  .refine((body) => body.reissue === undefined || body.addKind === "R", {
    path: ["reissue"],
    error: "not_of_this_kind",
  })
  .refine((body) => body.reissue?.oldEid !== body.eid, {
    path: ["reissue", "oldEid"],
    error: "same_as_eid",
  });

export type AddAcntRequest = z.infer<typeof addAcntRequest>;
