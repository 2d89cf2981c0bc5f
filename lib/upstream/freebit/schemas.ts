import { z } from "zod";

/** A number in the document, text in others' code: as text here. */
const resultCode = z
  .union([
    z.int().nonnegative(),
    z
      .string()
      .trim()
      .regex(/^\d{1,9}$/, "expected digits"),
  ])
  .transform(String);

/**
 * What every answer has. `status` only explains: whatever is odd in it spoils nothing, as `resultCode` alone decides.
 */
export const freebitAnswer = z.looseObject({
  resultCode,
  status: z
    .looseObject({ message: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** authOem's success. The key's shape is never looked at. */
export const authOemAnswer = z.looseObject({ authKey: z.string().regex(/\S/, "expected a key") });
