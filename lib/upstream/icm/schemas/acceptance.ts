import { z } from "zod";

/** A change's success. The tid is opaque text; `requestBody`, an echo, is not looked at. */
export const acceptance = z.looseObject({ tid: z.string().min(1) });

/** The same where no answer is published (address change, comment): a tid if there happens to be one. */
export const acceptanceWithoutTid = z.unknown().transform((body) => {
  const read = acceptance.safeParse(body);
  return { tid: read.success ? read.data.tid : null };
});
