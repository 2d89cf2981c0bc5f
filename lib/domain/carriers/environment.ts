import { createHash } from "node:crypto";
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

/** The carrier of an environment that `environmentOf` named. */
export function carrierOf(environment: string): Carrier {
  return environment.split("/")[1] === "freebit" ? "freebit" : "icm";
}

/** The environments of all carriers in use, for lists that show both. */
export function currentEnvironments(): string[] {
  return carriersInUse().map(environmentOf);
}

/** Live mode can name one of the two as unused. */
export function carriersInUse(): Carrier[] {
  const { icm, freebit } = env();
  return [...(icm ? (["icm"] as const) : []), ...(freebit ? (["freebit"] as const) : [])];
}

/** What tells environments apart outside the server, by carrier: the account's number stays inside. */
export type EnvironmentMarks = Partial<Record<Carrier, string>>;

/** What a page is served in: its forms hand it back (`requireOpenedIn`). */
export function marksInUse(): EnvironmentMarks {
  return Object.fromEntries(
    carriersInUse().map((carrier) => [carrier, markOf(environmentOf(carrier))]),
  );
}

/** The mark of an environment: it tells two apart, and is not the account's number. */
export function markOf(environment: string): string {
  const digest = createHash("sha256").update(`environment/${environment}`);
  return digest.digest("base64url").slice(0, 22);
}

/**
 * Refuses what a form asks for that was opened in another environment: what was meant for the sandbox must not reach
 * the carrier once the desk runs in live mode, nor another account.
 * @throws AppError environment_changed with the mode that the desk runs in now; carrier_unused
 */
export function requireOpenedIn(carrier: Carrier, openedIn: string): void {
  if (openedIn === markOf(environmentOf(carrier))) return;
  throw new AppError("environment_changed", { mode: env().mode });
}
