import { z } from "zod";
import { fieldMessage } from "@/lib/i18n/field-message";

/**
 * The fields that ICM's changes are made of, as a form or a CSV row holds them. Issue messages are keys of
 * `errors.fields` in lib/i18n/messages.
 */

const IPV4_PART = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const IPV4 = new RegExp(`^${IPV4_PART}(\\.${IPV4_PART}){3}$`);
/** `/24` or `/255.255.255.0`, as it is written behind an address. */
const MASK = /^\/[0-9.]{1,15}$/;
const IPV4_OR_CIDR = new RegExp(`^${IPV4_PART}(\\.${IPV4_PART}){3}(/([0-9]|[12][0-9]|3[0-2]))?$`);

/** A blank control is an absent field: blanks are never sent as "". */
export function blankIsAbsent<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === "" || value === null ? undefined : value), schema);
}

const wholeNumber = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^[0-9]+$/, "integer")
        .transform(Number),
    ],
    "integer",
  )
  .pipe(z.number().int("integer").min(0, "integer"));

/** KB, an integer; 0 is a value. */
export const kilobytes = blankIsAbsent(wholeNumber.optional());

/** KB that must be given: a blank is named as missing, not as a wrong number. */
export const requiredKilobytes = blankIsAbsent(
  z.custom((value) => value !== undefined, "requiredChoice").pipe(wholeNumber),
);

/** `10.0.1.5`, without a subnet mask, which is named when there is one; a blank is named as missing. */
export const requiredIpv4Address = z
  .string()
  .trim()
  .superRefine((text, context) => {
    if (IPV4.test(text)) return;
    const mask = text.slice(text.indexOf("/"));
    const masked = MASK.test(mask) && IPV4.test(text.slice(0, -mask.length).trim());
    context.addIssue({
      code: "custom",
      message: masked ? fieldMessage("ipv4Mask", { mask }) : text === "" ? "required" : "ipv4",
    });
  });

/** The same where it may be left out. */
export const ipv4Address = blankIsAbsent(requiredIpv4Address.optional());

/** `10.0.1.5` or `10.0.1.0/24`: the document calls TSL's fields both address and segment. */
export const ipv4OrSegment = blankIsAbsent(
  z.string().trim().regex(IPV4_OR_CIDR, "ipv4OrCidr").optional(),
);

/** Which line, in the bodies that name it. */
export const lineFields = {
  hsn: z.string().regex(/^[0-9A-F]{10}$/, "hsn"),
  imsi: z.string().regex(/^[0-9]{1,15}$/, "imsi"),
};
