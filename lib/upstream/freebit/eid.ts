/** True when the EID's check digits hold: as a number it leaves 1 when divided by 97. A wrong one is a warning only. */
export function eidChecks(eid: string): boolean {
  return /^[0-9]{32}$/.test(eid) && BigInt(eid) % 97n === 1n;
}

/**
 * `eid` is what was pasted without what is no part of an EID; `cleaned` says that something was taken out or changed.
 * An activation code, with `LPA:` before it or without, is left as it came.
 */
export type CleanedEid = { eid: string; cleaned: boolean; looksLike?: "iccid" | "lpa" };

/** ー is what a Japanese keyboard gives for a hyphen. */
const DECORATION = /[\s\p{Dash}ー\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Takes spaces, hyphens, full-width forms and a leading `EID:` out of what was pasted, and names what is no EID at all. An
 * ICCID begins with 89 like an EID, and has 19 or 20 digits: any other number is an EID that was cut.
 */
export function cleanEid(pasted: string): CleanedEid {
  const narrow = pasted.normalize("NFKC");
  if (/^\s*(?:LPA:\s*)?1\$/i.test(narrow)) return { eid: pasted, cleaned: false, looksLike: "lpa" };
  const eid = narrow.replace(DECORATION, "").replace(/^EID[:=]?/i, "");
  const cleaned = eid !== pasted;
  return /^89[0-9]{17,18}$/.test(eid) ? { eid, cleaned, looksLike: "iccid" } : { eid, cleaned };
}

/** Groups of four, as an EID is read aloud: eight for a whole one. */
export function groupEid(eid: string): string[] {
  return eid.match(/.{1,4}/gsu) ?? [];
}
