import { noteCall } from "@/lib/domain/carriers/call-times";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { carrierGate } from "@/lib/domain/carriers/gate";
import { tokenStore } from "@/lib/domain/carriers/token-store";
import { env } from "@/lib/env";
import type { FreebitSettings } from "@/lib/env/freebit";
import { AppError } from "@/lib/errors";
import { createFreebitClient, type FreebitClient } from "@/lib/upstream/freebit/client";
import { type Gate, OPEN_GATE } from "@/lib/upstream/gate";

let shared: FreebitClient | undefined;
let pastGate: FreebitClient | undefined;

/** @throws AppError carrier_unused when Freebit is named as unused. */
export function freebitSettings(): FreebitSettings {
  const settings = env().freebit;
  if (!settings) throw new AppError("carrier_unused", { carrier: "Freebit" });
  return settings;
}

/**
 * This process's Freebit client, made from the environment at first use.
 * @throws AppError carrier_unused when Freebit is named as unused.
 */
export function freebit(): FreebitClient {
  const environment = environmentOf("freebit");
  shared ??= create(carrierGate(environment, freebitSettings().gate));
  return shared;
}

/**
 * The same without its gate, to see whether the carrier answers although the gate is closed.
 * @throws AppError carrier_unused
 */
export function freebitPastGate(): FreebitClient {
  pastGate ??= create(OPEN_GATE);
  return pastGate;
}

function create(gate: Gate): FreebitClient {
  const keys = tokenStore(environmentOf("freebit"), "freebit");
  return createFreebitClient({ ...freebitSettings(), keys, gate, note: noteCall("freebit") });
}
