import type { Operation } from "@/lib/domain/profile-changes/operation-rules";

/** The operations that have a page of their own; a comment is edited in a window. */
export type PagedOperation = Exclude<Operation, "comment">;

const SEGMENTS: Record<PagedOperation, string> = {
  activate: "activate",
  planChange: "plan-change",
  suspend: "suspend",
  resume: "resume",
  addressChange: "address-change",
  icgw: "icgw",
  topUp: "top-up",
};

/** The page on which an operation of a line is asked for. */
export function changePath(imsi: string, operation: PagedOperation): string {
  return `/profiles/${imsi}/${SEGMENTS[operation]}`;
}

/** The kind of order that an operation's page places. */
const KINDS: readonly [PagedOperation, kind: string][] = [
  ["activate", "icm.activate"],
  ["planChange", "icm.plan_change"],
  ["suspend", "icm.suspend"],
  ["resume", "icm.resume"],
  ["addressChange", "icm.address_change"],
  ["icgw", "icm.icgw"],
  ["topUp", "icm.top_up"],
];

/** The operation whose page places such orders; null for kinds without a page of their own. */
export function operationOfKind(kind: string): PagedOperation | null {
  return KINDS.find(([, name]) => name === kind)?.[0] ?? null;
}
