import { noteCall } from "@/lib/domain/carriers/call-times";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { tokenStore } from "@/lib/domain/carriers/token-store";
import { env } from "@/lib/env";
import type { IcmSettings } from "@/lib/env/icm";
import { AppError } from "@/lib/errors";
import { createIcmClient, type IcmClient } from "@/lib/upstream/icm/client";

let shared: IcmClient | undefined;

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
  const settings = icmSettings();
  shared ??= createIcmClient({
    ...settings,
    tokens: tokenStore(environmentOf("icm"), "icm"),
    note: noteCall("icm"),
  });
  return shared;
}
