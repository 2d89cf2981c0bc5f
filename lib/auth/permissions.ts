import { AppError } from "@/lib/errors";

/** Weakest first: a role may do all that the roles before it may. */
export const ROLES = ["viewer", "operator", "approver", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** The only table of who may do what: permission → the weakest role that has it. */
const WEAKEST_ROLE = {
  "profiles:read": "viewer",
  "usage:read": "viewer",
  "orders:read": "viewer",
  "esim:read": "viewer",
  "completions:read": "viewer",
  "preferences:change": "viewer",
  "password:change": "viewer",
  "profiles:refresh": "operator",
  "profiles:import": "operator",
  "profiles:edit": "operator",
  "profiles:operate": "operator",
  "profiles:reveal-puk": "operator",
  "esim:operate": "operator",
  "completions:apply": "operator",
  "orders:cancel": "operator",
  "orders:propose": "operator",
  "orders:settle": "approver",
  "orders:send-again": "approver",
  "carriers:manage": "admin",
  "completions:map": "admin",
  "staff:manage": "admin",
} as const satisfies Record<string, Role>;

/**
 * The permissions that ask for a second person, whatever the role: who had one of these parts in an order does not have them
 * for it. Sending again is the one act that can do a thing twice.
 */
const SECOND_PERSON_TO = {
  "orders:send-again": ["placed", "proposed"],
} as const satisfies Partial<Record<keyof typeof WEAKEST_ROLE, readonly string[]>>;

export type Permission = keyof typeof WEAKEST_ROLE;
export const PERMISSIONS = Object.keys(WEAKEST_ROLE).filter(isPermission);

function isPermission(name: string): name is Permission {
  return name in WEAKEST_ROLE;
}

export function isRole(value: string): value is Role {
  return ROLES.some((role) => role === value);
}

/** Who acts: a person with a role, or the program itself (worker, first start), which may do everything. */
export type Actor = { id: string; role: Role } | "program";

/**
 * What every verb is given first. `requestId` ties log, audit and error page together; `sessionId` is the sign-in
 * that a person acts by.
 */
export type Ctx = { actor: Actor; requestId: string; sessionId?: string };

export function mayDo(actor: Actor, permission: Permission): boolean {
  if (actor === "program") return true;
  return ROLES.indexOf(actor.role) >= ROLES.indexOf(WEAKEST_ROLE[permission]);
}

export type SecondPersonPermission = keyof typeof SECOND_PERSON_TO;
export type Part = (typeof SECOND_PERSON_TO)[SecondPersonPermission][number];

/** Who had which part in what is decided about, by their ids. */
export type Parts = Readonly<Record<Part, readonly (string | null)[]>>;

/** The part for which an actor needs somebody else to do this; null when they may do it themselves. */
export function partAgainst(
  actor: Actor,
  permission: SecondPersonPermission,
  parts: Parts,
): Part | null {
  if (actor === "program") return null;
  return SECOND_PERSON_TO[permission].find((part) => parts[part].includes(actor.id)) ?? null;
}

/** @throws AppError second_person_needed */
export function requireSecondPerson(
  ctx: Ctx,
  permission: SecondPersonPermission,
  parts: Parts,
): void {
  const part = partAgainst(ctx.actor, permission, parts);
  if (part) throw new AppError("second_person_needed", { part });
}

/** @throws AppError not_allowed */
export function requirePermission(ctx: Ctx, permission: Permission): void {
  if (!mayDo(ctx.actor, permission)) throw new AppError("not_allowed");
}

/** The person's id for columns that name who did it; null for the program. */
export function actorId(ctx: Ctx): string | null {
  return ctx.actor === "program" ? null : ctx.actor.id;
}
