import type { KNOWN_PROFILE_STATUSES } from "@/lib/domain/profiles/vocabulary";

/** Everything that changes a line at ICM. */
export const OPERATIONS = [
  "activate",
  "suspend",
  "resume",
  "planChange",
  "addressChange",
  "icgw",
  "topUp",
  "comment",
] as const;
export type Operation = (typeof OPERATIONS)[number];

type KnownStatus = (typeof KNOWN_PROFILE_STATUSES)[number];

/**
 * The state table: which `profileStatus` allows which operation. A comment changes nothing of the line, so every line
 * that lives may have one. A state that is not here is unknown: such a line is for reading only.
 */
const ALLOWED: Record<KnownStatus, readonly Operation[]> = {
  inactive: ["activate", "comment"],
  active: ["suspend", "planChange", "addressChange", "icgw", "topUp", "comment"],
  sleeping: ["resume", "comment"],
  suspend: ["comment"],
  delete: [],
};

const TABLE = new Map<string, readonly Operation[]>(Object.entries(ALLOWED));

/** What the rules look at, as the carrier gave it last; `profileStatus` is null before the first reading. */
export type LineFacts = {
  profileStatus: string | null;
  /** The code of an order that has changed the line since it was read; null for none. */
  outdatedBy?: string | null | undefined;
  cn?: boolean | null | undefined;
  icgw?: boolean | null | undefined;
  icgwInProgress?: boolean | null | undefined;
  /** payg, fixed, or upStream for 上り特価. */
  plan?: string | null | undefined;
  /** The plans to which capacity can be added (追加容量一覧); absent while that list is not known. */
  topUpPlans?: readonly string[] | undefined;
  /** The operations that this desk's configuration names as not offered by the service. */
  notOffered?: readonly Operation[] | undefined;
};

/** Why an operation cannot be done now; keys of `profile.obstacles`. */
export type Obstacle =
  | "not_read"
  | "outdated"
  | "unknown_state"
  | "state"
  | "no_cn"
  | "icgw_in_progress"
  | "has_icgw"
  | "plan_without_top_up"
  | "not_offered";

/**
 * Whether the line's own facts allow the operation: null, or why not. Page, action and batch ask here and nowhere
 * else; who may operate, and what is under way, are not the line's facts.
 */
export function obstacleTo(operation: Operation, line: LineFacts): Obstacle | null {
  const { profileStatus } = line;
  if (line.notOffered?.includes(operation)) return "not_offered";
  if (profileStatus === null) return "not_read";
  // A comment asks for nothing that an order changes.
  if (line.outdatedBy && operation !== "comment") return "outdated";
  const allowed = TABLE.get(profileStatus);
  if (!allowed) return "unknown_state";
  if (!allowed.includes(operation)) return "state";
  if (operation === "addressChange" && line.cn !== true) return "no_cn";
  if (operation === "icgw" && line.icgwInProgress === true) return "icgw_in_progress";
  if (operation === "icgw" && line.icgw === true) return "has_icgw";
  if (operation === "topUp" && line.topUpPlans && !line.topUpPlans.includes(line.plan ?? "")) {
    return "plan_without_top_up";
  }
  return null;
}
