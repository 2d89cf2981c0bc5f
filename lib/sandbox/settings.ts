import { z } from "zod";

/** What can be set at the start by flags and later over the control side. Milliseconds. */
export const settings = z.strictObject({
  /** How long ICM takes for a change that it accepted; changes under way keep their time. */
  completionMs: z.int().nonnegative(),
  /** How long a Keystone token is good for; tokens already issued keep theirs. */
  tokenTtlMs: z.int().positive(),
});

export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = { completionMs: 4000, tokenTtlMs: 60 * 60 * 1000 };
