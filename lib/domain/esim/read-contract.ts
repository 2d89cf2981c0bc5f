import { freebitSettings } from "@/lib/domain/carriers/freebit";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";

/**
 * What the forms must know of the contract with Freebit: nothing that is secret.
 * @throws AppError carrier_unused
 */
export function readContract(): EsimContract {
  const { userManagement, aladinMnp } = freebitSettings();
  return { userManagement, aladinMnp };
}
