import { cleanEid, eidChecks, groupEid } from "@/lib/upstream/freebit/eid";

/** `looksLike`: what was given is no EID but the number of a SIM card, or an activation code. */
export type CleanedEidInput = { value: string; cleaned: boolean; looksLike?: "iccid" | "lpa" };

/** What was pasted or typed as an EID, without what is no part of one. Text that is no EID stays recognisable. */
export function cleanEidInput(text: string): CleanedEidInput {
  const { eid, ...rest } = cleanEid(text);
  return { value: eid, ...rest };
}

/** Whether this is a whole EID; nothing else that the desk knows a line by has as many digits. */
export function isEid(text: string): boolean {
  return /^[0-9]{32}$/.test(text);
}

/** A key of `esimFields.warnings`, for a whole EID whose check digits do not hold (number mod 97 = 1): never a refusal. */
export function eidWarning(eid: string): "eidCheckDigits" | null {
  return isEid(eid) && !eidChecks(eid) ? "eidCheckDigits" : null;
}

/** Groups of four, as an EID is read over the telephone: eight of a whole one. Text that is no number stays one. */
export function readAloud(eid: string): string[] {
  return /^[0-9]*$/.test(eid) ? groupEid(eid) : [eid];
}
