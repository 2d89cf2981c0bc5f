import { environmentOf } from "@/lib/domain/carriers/environment";
import { tokenStore } from "@/lib/domain/carriers/token-store";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { createIcmClient, type IcmClient } from "@/lib/upstream/icm/client";

let shared: IcmClient | undefined;

/**
 * This process's ICM client, made from the environment at first use.
 * @throws AppError carrier_unused when ICM is named as unused.
 */
export function icm(): IcmClient {
  const settings = env().icm;
  if (!settings) throw new AppError("carrier_unused", { carrier: "ICM" });
  shared ??= createIcmClient({ ...settings, tokens: tokenStore(environmentOf("icm"), "icm") });
  return shared;
}
