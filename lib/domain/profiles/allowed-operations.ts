/** What staff can do to a line from its page; a new operation enters here and in REQUIRED_STATUS. */
export const OPERATIONS = ["activate"] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Why an operation is not offered now; keys of `profile.obstacles`. */
export type Obstacle = "not_allowed" | "not_read" | "state" | "busy";

/** The `profileStatus` that an operation needs; in every other or unknown one a line is for reading only. */
const REQUIRED_STATUS: Record<Operation, string> = { activate: "inactive" };

export type LineState = {
  /** As the carrier gave it; null before the first reading. */
  profileStatus: string | null;
  /** An order for this line is under way: no other can be placed. */
  busy: boolean;
  /** The person's role has `profiles:operate`. */
  mayOperate: boolean;
};

/** The only place that decides which operations a line's page offers; `obstacle` is null where it can be done. */
export function allowedOperations(
  line: LineState,
): { operation: Operation; obstacle: Obstacle | null }[] {
  return OPERATIONS.map((operation) => ({ operation, obstacle: obstacleTo(operation, line) }));
}

function obstacleTo(operation: Operation, line: LineState): Obstacle | null {
  if (!line.mayOperate) return "not_allowed";
  if (line.profileStatus === null) return "not_read";
  if (line.profileStatus !== REQUIRED_STATUS[operation]) return "state";
  return line.busy ? "busy" : null;
}
