import type { Vocabulary } from "@/lib/i18n/state-words";

/**
 * The 27 fields of プロファイル情報参照, in groups, under the carrier's names; labels are
 * `profile.fields.<name>`, group titles `profile.groups.<key>`.
 */
type FieldKind =
  | { kind: "identifier" | "text" | "volume" | "date" | "puk" }
  /** True and false have words of their own: `profile.flags.<words>`. */
  | { kind: "flag"; words: "connected" | "applied" | "inProgress" | "present" | "yes" }
  | { kind: "word"; of: Vocabulary; badge: boolean };

const identifier = { kind: "identifier" } as const;
const text = { kind: "text" } as const;
const volume = { kind: "volume" } as const;
const puk = { kind: "puk" } as const;
const flag = <W extends string>(words: W) => ({ kind: "flag", words }) as const;

export const PROFILE_GROUPS = [
  {
    key: "identity",
    fields: {
      iccid: identifier,
      msisdn: identifier,
      provider: text,
      puk1: puk,
      puk2: puk,
    },
  },
  {
    key: "state",
    fields: {
      profileStatus: { kind: "word", of: "profile", badge: true },
      esimStatus: { kind: "word", of: "esim", badge: true },
    },
  },
  {
    key: "plan",
    fields: {
      plan: { kind: "word", of: "plan", badge: false },
      limit: volume,
      upStream: flag("yes"),
      upLimit: volume,
      downLimit: volume,
    },
  },
  {
    key: "cn",
    fields: {
      cn: flag("connected"),
      cnActIpAddress: identifier,
      cnSbyIpAddress: identifier,
    },
  },
  {
    key: "icgw",
    fields: {
      icgw: flag("applied"),
      icgwInProgress: flag("inProgress"),
      icgwEastIpAddress: identifier,
      icgwWestIpAddress: identifier,
    },
  },
  {
    key: "tsl",
    fields: {
      unoTsl: flag("connected"),
      unoTslPoi1IpAddress: identifier,
      unoTslPoi2IpAddress: identifier,
    },
  },
  {
    key: "contract",
    fields: {
      billingSpan: { kind: "word", of: "billingSpan", badge: false },
      expDate: { kind: "date" },
      shareId: identifier,
      multiAccess: flag("present"),
      simGroupId: identifier,
    },
  },
] as const satisfies readonly { key: string; fields: Record<string, FieldKind> }[];

type Groups = (typeof PROFILE_GROUPS)[number];
type NamesOf<G> = G extends { fields: infer Fields } ? Extract<keyof Fields, string> : never;

export type ProfileFieldName = NamesOf<Groups>;
export type ProfileField = FieldKind;

/** A group's fields by name, in their order. */
export function fieldsOf(fields: Groups["fields"]): [ProfileFieldName, ProfileField][] {
  // Object.entries forgets what the keys of a constant object are.
  return Object.entries(fields) as [ProfileFieldName, ProfileField][];
}

const FIELDS = new Map<string, ProfileField>(
  PROFILE_GROUPS.flatMap((group) => fieldsOf(group.fields)),
);

/** Whether the document has a field of this name. */
export function isProfileField(name: string): name is ProfileFieldName {
  return FIELDS.has(name);
}

/** What kind of field it is; undefined for one that the document does not have. */
export function fieldNamed(name: string): ProfileField | undefined {
  return FIELDS.get(name);
}

/** What the carrier gave beyond the document's fields, as it came, in its order. */
export function unknownFields(snapshot: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(snapshot)
    .filter(([name]) => !isProfileField(name))
    .map(([name, value]) => [name, asItCame(value)]);
}

/** A value of any type as text: text as it is, everything else as JSON. */
export function asItCame(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
