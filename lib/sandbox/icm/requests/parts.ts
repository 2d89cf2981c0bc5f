import { isIPv4 } from "node:net";
import { z } from "zod";

export const hsn = z.string().regex(/^[0-9A-F]{10}$/);
export const imsi = z.string().regex(/^[0-9]{1,15}$/);

/** An IPv4 address without a subnet mask. */
export const ipv4 = z.string().refine(isIPv4);

/** An IPv4 address or a segment in CIDR notation: the document calls the TSL fields both. */
export const ipv4Segment = z.string().refine((text) => {
  const [address = "", mask, ...rest] = text.split("/");
  if (!isIPv4(address) || rest.length > 0) return false;
  return mask === undefined || (/^[0-9]{1,2}$/.test(mask) && Number(mask) <= 32);
});

/** Refuses one field of a request, by its name. */
export type Refuse = (field: string) => void;

/** Turns zod's context into a function that names the field which broke a rule. */
export function refuser(context: z.RefinementCtx): Refuse {
  return (field) => context.addIssue({ code: "custom", path: [field], message: "invalid" });
}
