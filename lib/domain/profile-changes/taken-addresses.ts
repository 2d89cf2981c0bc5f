import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { type AddressOwner, addressOwners } from "@/lib/domain/profile-changes/address-owners";
import type { FieldErrors } from "@/lib/errors";
import { fieldMessage } from "@/lib/i18n/field-message";

/** The NTTC閉域接続 addresses that a request asks for. */
export type WantedAddresses = {
  cnActIpAddress?: string | undefined;
  cnSbyIpAddress?: string | undefined;
};

const FIELDS = ["cnActIpAddress", "cnSbyIpAddress"] as const;

/**
 * Addresses of this request that another line of the inventory has, or another order asks for, by field and with
 * whose they are. Until the transaction ends nobody else can ask for them.
 */
export async function takenAddresses(
  tx: Tx,
  imsi: string,
  request: WantedAddresses,
): Promise<FieldErrors> {
  const wanted = FIELDS.flatMap((field) => request[field] ?? []);
  const environment = environmentOf("icm");
  for (const address of [...wanted].sort()) {
    const lock = `address/${environment}/${address}`;
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
  }
  const owners = await addressOwners(tx, imsi, wanted);
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const owner = owners.find(({ address }) => address === request[field]);
      return owner ? [[field, inWords(owner)]] : [];
    }),
  );
}

function inWords({ imsi, reference, order }: AddressOwner): string {
  if (order) return fieldMessage("addressInOrder", { code: order.code });
  return reference
    ? fieldMessage("addressOfCustomer", { imsi, reference })
    : fieldMessage("addressInUse", { imsi });
}
