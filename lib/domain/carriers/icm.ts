import { noteCall } from "@/lib/domain/carriers/call-times";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { carrierGate } from "@/lib/domain/carriers/gate";
import { tokenStore } from "@/lib/domain/carriers/token-store";
import { env } from "@/lib/env";
import type { IcmSettings } from "@/lib/env/icm";
import { AppError } from "@/lib/errors";
import { type Gate, OPEN_GATE } from "@/lib/upstream/gate";
import { createIcmClient, type IcmClient } from "@/lib/upstream/icm/client";

let shared: IcmClient | undefined;
let pastGate: IcmClient | undefined;

/** @throws AppError carrier_unused when ICM is named as unused. */
export function icmSettings(): IcmSettings {
  const settings = env().icm;
  if (!settings) throw new AppError("carrier_unused", { carrier: "ICM" });
  return settings;
}

/**
 * This process's ICM client, made from the environment at first use.
 * @throws AppError carrier_unused when ICM is named as unused.
 */
export function icm(): IcmClient {
  const environment = environmentOf("icm");
  shared ??= create(carrierGate(environment, icmSettings().gate));
  return shared;
}

/**
 * The same without its gate, to see whether the carrier answers although the gate is closed.
 * @throws AppError carrier_unused
 */
export function icmPastGate(): IcmClient {
  pastGate ??= create(OPEN_GATE);
  return pastGate;
}

function create(gate: Gate): IcmClient {
  const tokens = tokenStore(environmentOf("icm"), "icm");
  return createIcmClient({ ...icmSettings(), tokens, gate, note: noteCall("icm") });
}
