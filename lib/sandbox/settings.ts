import { z } from "zod";

/** What can be set at the start by flags and later over the control side. Milliseconds. */
export const settings = z.strictObject({
  /** How long every answer of a carrier is held back, as a way to it would. */
  latencyMs: z.int().nonnegative(),
  /** How long ICM takes for a change that it accepted; changes under way keep their time. */
  completionMs: z.int().nonnegative(),
  /** How long a Keystone token is good for; tokens already issued keep theirs. */
  tokenTtlMs: z.int().positive(),
  /** How long Freebit takes for an activation; null: as long as ICM for a change. */
  freebitCompletionMs: z.int().nonnegative().nullable(),
  /** How long an authKey is good for; keys already issued keep theirs. */
  freebitAuthKeyTtlMs: z.int().positive(),
  /** Whether Freebit's HTTP status is the status code of the document's table. */
  freebitHttp: z.enum(["table", "always200"]),
  /** How Freebit writes its resultCode: 100 or "100". */
  freebitResultCode: z.enum(["number", "string"]),
  /** Whether the OEM's contract has the User Management Service. */
  userManagement: z.boolean(),
  /** Whether the OEM's contract allows aladinOperated "10" with addKind "M". */
  aladinMnp: z.boolean(),
});

export type Settings = z.infer<typeof settings>;

const HOUR_MS = 60 * 60 * 1000;

const defaultSettings: Settings = {
  latencyMs: 0,
  completionMs: 4000,
  tokenTtlMs: HOUR_MS,
  freebitCompletionMs: null,
  freebitAuthKeyTtlMs: HOUR_MS,
  freebitHttp: "table",
  freebitResultCode: "number",
  userManagement: false,
  aladinMnp: false,
};

/** Settings of a start: those that are not given are the default ones. */
export function settingsWith(given: Partial<Settings>): Settings {
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return settings.parse({ ...defaultSettings, ...Object.fromEntries(present) });
}
