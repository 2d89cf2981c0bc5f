import { FREEBIT_KINDS } from "@/lib/domain/orders/kinds/freebit-activation";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { icmAddressChange } from "@/lib/domain/orders/kinds/icm-address-change";
import { icmComment } from "@/lib/domain/orders/kinds/icm-comment";
import { icmIcgw } from "@/lib/domain/orders/kinds/icm-icgw";
import { icmResume, icmSuspend } from "@/lib/domain/orders/kinds/icm-pause";
import { icmPlanChange } from "@/lib/domain/orders/kinds/icm-plan-change";
import { icmTopUp } from "@/lib/domain/orders/kinds/icm-top-up";
import type { OrderKind, Sending, Taken } from "@/lib/domain/orders/kinds/order-kind";
import { type Effect, type ShownProfile, showsAll } from "@/lib/domain/profile-changes/effect";

/** A kind as the ledger uses it, its request's type checked at the door. */
type AnyKind = {
  kind: string;
  carrier: OrderKind<Record<string, unknown>>["carrier"];
  taken: "accepted" | "completed";
  /** Checks the stored request; the function given back sends it once, and nothing from `notAfter` on. */
  prepare: (request: unknown) => (by: Sending) => Promise<Taken>;
  outcome: OrderKind<Record<string, unknown>>["outcome"];
  effects: ((request: unknown) => Effect[]) | null;
  /** Whether a profile shows all effects of the request that can be told. */
  isDone: ((request: unknown, profile: ShownProfile) => boolean) | null;
  isStillAtWork: OrderKind<Record<string, unknown>>["isStillAtWork"];
  settled: OrderKind<Record<string, unknown>>["settled"];
};

function register<R extends Record<string, unknown>>(kind: OrderKind<R>): AnyKind {
  const effects = kind.effects;
  const effectsOf = effects && ((request: unknown) => effects(kind.schema.parse(request)));
  return {
    kind: kind.kind,
    carrier: kind.carrier,
    taken: kind.taken,
    outcome: kind.outcome,
    prepare: (request) => {
      const checked = kind.schema.parse(request);
      return (by) => kind.send(checked, by);
    },
    effects: effectsOf,
    isDone: effectsOf && ((request, profile) => showsAll(effectsOf(request), profile)),
    isStillAtWork: kind.isStillAtWork,
    settled: kind.settled,
  };
}

const ALL = [
  register(icmActivate),
  register(icmPlanChange),
  register(icmSuspend),
  register(icmResume),
  register(icmAddressChange),
  register(icmIcgw),
  register(icmTopUp),
  register(icmComment),
  ...Object.values(FREEBIT_KINDS).map(register),
];
const KINDS = new Map(ALL.map((kind) => [kind.kind, kind]));

/** All kinds of order that this desk knows, for filters. */
export const KIND_NAMES = [...KINDS.keys()];

/** The kinds of ICM's whose effect the profile shows: after one of them a line must be read anew. */
export const KINDS_SHOWN_BY_PROFILE = ALL.filter(
  ({ carrier, isDone }) => carrier === "icm" && isDone !== null,
).map(({ kind }) => kind);

/** Undefined for a kind of another version. */
export function findKind(name: string): AnyKind | undefined {
  return KINDS.get(name);
}

/** @throws Error for a kind that this version does not know: its order is left as it is. */
export function kindNamed(name: string): AnyKind {
  const kind = findKind(name);
  if (!kind) throw new Error(`no order kind is called ${name}`);
  return kind;
}
