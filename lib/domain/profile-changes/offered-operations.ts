import {
  type LineFacts,
  type Obstacle,
  OPERATIONS,
  type Operation,
  obstacleTo,
} from "@/lib/domain/profile-changes/operation-rules";

export type LineNow = LineFacts & {
  /** An order for this line is under way: no other can be placed. */
  busy: boolean;
  /** The person's role has `profiles:operate`. */
  mayOperate: boolean;
};

/** Why a person cannot do an operation on a line now; keys of `profile.obstacles`. */
export type Hindrance = Obstacle | "not_allowed" | "busy";

/** What a line's page offers: every operation, with what stands in its way, or null. */
export function offeredOperations(
  line: LineNow,
): { operation: Operation; hindrance: Hindrance | null }[] {
  return OPERATIONS.map((operation) => ({ operation, hindrance: hindranceTo(operation, line) }));
}

/** The same for one operation. */
export function hindranceTo(operation: Operation, line: LineNow): Hindrance | null {
  if (!line.mayOperate) return "not_allowed";
  return obstacleTo(operation, line) ?? (line.busy ? "busy" : null);
}
