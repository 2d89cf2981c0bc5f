import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

export type Carrier = "icm" | "freebit";

const NAMES = { icm: "ICM", freebit: "Freebit" } as const;

/**
 * Names the world that a row belongs to: mode, carrier and the account there. Rows of another
 * environment are neither shown nor sent, so that a trial order can never reach the carrier.
 * @throws AppError carrier_unused
 */
export function environmentOf(carrier: Carrier): string {
  const { mode, icm, freebit } = env();
  const account = carrier === "icm" ? icm?.tenantId : freebit?.oemId;
  if (!account) throw new AppError("carrier_unused", { carrier: NAMES[carrier] });
  return `${mode}/${carrier}/${account}`;
}

/** The environments of all carriers in use, for lists that show both. */
export function currentEnvironments(): string[] {
  const { icm, freebit } = env();
  return [...(icm ? [environmentOf("icm")] : []), ...(freebit ? [environmentOf("freebit")] : [])];
}
