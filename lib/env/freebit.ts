import {
  checkUrl,
  EnvironmentError,
  type GateLimits,
  readGateLimits,
  readGroup,
  type Source,
} from "@/lib/env/source";

export type FreebitSettings = {
  /** Up to and including `/emptool/api`. */
  baseUrl: string;
  oemId: string;
  oemKey: string;
  /** Whether this OEM uses the User Management Service: a matter of contract that no field shows. */
  userManagement: boolean;
  /** Whether this OEM's contract takes aladinOperated "10" with addKind "M"; the overview refuses it (400-356). */
  aladinMnp: boolean;
  /** A folder that is looked into for eSIM依頼完了通知ファイル; null when files are only uploaded. */
  completionDir: string | null;
  /** An accepted order that has waited longer than this is shown as needing a person. */
  waitingMinutes: number;
  gate: GateLimits;
};

/** The sandbox's own OEM; it opens nothing but the sandbox. */
const SANDBOX_FREEBIT = { oemId: "sandbox-oem", oemKey: "sandbox-oem-key" };

const FREEBIT_GROUP = ["FREEBIT_BASE_URL", "FREEBIT_OEM_ID", "FREEBIT_OEM_KEY"] as const;

function readChoice(source: Source, name: string, [on, off]: readonly [string, string]): boolean {
  const value = source[name] || off;
  if (value === on) return true;
  if (value === off) return false;
  throw new EnvironmentError(`${name} must be ${on} or ${off}.`);
}

function readMinutes(source: Source, name: string, otherwise: number): number {
  const text = source[name] || String(otherwise);
  const minutes = Number(text);
  if (/^\d+$/.test(text) && minutes >= 1 && minutes <= 10_080) return minutes;
  throw new EnvironmentError(`${name} must be a whole number of minutes from 1 to 10080.`);
}

/** What is a matter of contract and of the house, in trial and live alike. */
function readContract(source: Source) {
  return {
    userManagement: readChoice(source, "FREEBIT_USER_MANAGEMENT", ["used", "unused"]),
    aladinMnp: readChoice(source, "FREEBIT_ALADIN_MNP", ["allowed", "refused"]),
    completionDir: source.FREEBIT_COMPLETION_DIR || null,
    waitingMinutes: readMinutes(source, "FREEBIT_WAITING_MINUTES", 60),
    gate: readGateLimits(source, "FREEBIT"),
  };
}

/**
 * Freebit as the sandbox plays it.
 * @throws EnvironmentError
 */
export function trialFreebit(source: Source, sandboxUrl: string): FreebitSettings {
  return { baseUrl: `${sandboxUrl}/emptool/api`, ...SANDBOX_FREEBIT, ...readContract(source) };
}

/** @throws EnvironmentError */
export function readLiveFreebit(source: Source): FreebitSettings {
  const group = readGroup(source, FREEBIT_GROUP);
  return {
    baseUrl: checkUrl("FREEBIT_BASE_URL", group.FREEBIT_BASE_URL),
    oemId: group.FREEBIT_OEM_ID,
    oemKey: group.FREEBIT_OEM_KEY,
    ...readContract(source),
  };
}
