import { SEND_NOW, type SendTimeValues } from "@/components/form/send-time";
import { type FilledFields, toNested } from "@/lib/domain/esim/field-paths";
import { FIELD_PATHS } from "@/lib/domain/esim/vocabulary";

export type AddKind = "N" | "M" | "R";

/** What the controls of the three forms hold: PA05-41's fields by the document's paths, and some of our own. All text, blank when empty. */
export type EsimValues = SendTimeValues & {
  addKind: AddKind;
  aladinOperated: string;
  masterAccount: string;
  masterPassword: string;
  createType: string;
  eid: string;
  account: string;
  simKind: string;
  contractLine: string;
  repAccount: string;
  reissue: { oldProductNumber: string; oldEid: string };
  mnp: {
    reserveNumber: string;
    lastnameKanji: string;
    firstnameKanji: string;
    lastnameZenKana: string;
    firstnameZenKana: string;
    gender: string;
    birthday: string;
  };
  shipDate: string;
  planCode: string;
  deliveryCode: string;
  /** 顧客番号: our own, not sent. */
  customerReference: string;
  /** What is reissued, which decides the field of `reissue`: "product" (a physical SIM) or "esim". Not sent. */
  reissueOf: string;
  /** The reservation number's day of issue, 'YYYY-MM-DD'. Not sent. */
  reserveIssuedOn: string;
};

const EMPTY = {
  aladinOperated: "",
  masterAccount: "",
  masterPassword: "",
  createType: "",
  eid: "",
  account: "",
  simKind: "",
  contractLine: "",
  repAccount: "",
  shipDate: "",
  planCode: "",
  deliveryCode: "",
  customerReference: "",
  reissueOf: "",
  reserveIssuedOn: "",
  ...SEND_NOW,
};

const EMPTY_REISSUE = { oldProductNumber: "", oldEid: "" };

const EMPTY_MNP = {
  reserveNumber: "",
  lastnameKanji: "",
  firstnameKanji: "",
  lastnameZenKana: "",
  firstnameZenKana: "",
  gender: "",
  birthday: "",
};

/** What a draft or a refused order held, by path. */
export type KnownValues = Readonly<Record<string, string>>;

/** The form as it begins: empty, or with what is known. */
export function initialValues(addKind: AddKind, known: KnownValues = {}): EsimValues {
  const { reissue, mnp, ...rest } = toNested(known);
  return {
    ...EMPTY,
    reissueOf: reissueOf(known),
    ...rest,
    addKind,
    reissue: { ...EMPTY_REISSUE, ...(typeof reissue === "object" ? reissue : {}) },
    mnp: { ...EMPTY_MNP, ...(typeof mnp === "object" ? mnp : {}) },
  };
}

function reissueOf(known: KnownValues): string {
  if (known["reissue.oldEid"]) return "esim";
  return known["reissue.oldProductNumber"] ? "product" : "";
}

/**
 * The request as it would be sent, in the document's order: filled fields alone, without what belongs to another kind
 * of request or of reissue.
 */
export function sentFields(values: EsimValues): FilledFields {
  const held = new Map(leavesOf(values));
  const sent = FIELD_PATHS.map((path) => [path, held.get(path) ?? ""] as const);
  return Object.fromEntries(
    sent.filter(([path, text]) => text !== "" && isOfThisKind(path, values)),
  );
}

function isOfThisKind(path: string, { addKind, reissueOf }: EsimValues): boolean {
  if (path.startsWith("mnp.")) return addKind === "M";
  if (!path.startsWith("reissue.")) return true;
  return addKind === "R" && path === OLD_FIELD[reissueOf];
}

const OLD_FIELD: Readonly<Record<string, string>> = {
  product: "reissue.oldProductNumber",
  esim: "reissue.oldEid",
};

/** What a draft keeps: every filled control by its name, but passwords. */
export function draftValues(values: EsimValues): Record<string, string> {
  const kept = leavesOf(values).filter(
    ([name, text]) => text !== "" && name !== "addKind" && name !== "masterPassword",
  );
  return Object.fromEntries(kept);
}

function leavesOf(values: EsimValues): [string, string][] {
  return Object.entries(values).flatMap(([name, value]): [string, string][] =>
    typeof value === "object"
      ? Object.entries(value).map(([inner, text]) => [`${name}.${inner}`, text])
      : [[name, value]],
  );
}
