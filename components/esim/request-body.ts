import { type FilledFields, toNested } from "@/lib/domain/esim/field-paths";

const MASK = "••••••••";

/** The request as JSON, as it is sent but for authKey; a password is not shown. */
export function shownBody(fields: FilledFields): string {
  const masked = fields.masterPassword === undefined ? fields : { ...fields, masterPassword: MASK };
  return JSON.stringify(toNested(masked), null, 2);
}
