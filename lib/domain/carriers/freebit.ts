import { noteCall } from "@/lib/domain/carriers/call-times";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { tokenStore } from "@/lib/domain/carriers/token-store";
import { env } from "@/lib/env";
import type { FreebitSettings } from "@/lib/env/freebit";
import { AppError } from "@/lib/errors";
import { createFreebitClient, type FreebitClient } from "@/lib/upstream/freebit/client";

let shared: FreebitClient | undefined;

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
  const settings = freebitSettings();
  shared ??= createFreebitClient({
    ...settings,
    keys: tokenStore(environmentOf("freebit"), "freebit"),
    note: noteCall("freebit"),
  });
  return shared;
}
