import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { ACTIVE_STATES } from "@/lib/domain/orders/schemas";
import { doneSinceReading } from "@/lib/domain/profile-changes/done-since-reading";

/** Whose an NTTC閉域接続 address is: a line's, or, with `order`, that of a line for which it is asked. */
export type AddressOwner = {
  address: string;
  imsi: string;
  reference: string | null;
  order: { id: string; code: string } | null;
};

/**
 * Who but the line `imsi` has one of these addresses, as its active or its standby one: lines of the inventory that
 * are on the closed network and not deleted, then orders under way, or done but not yet seen in a reading of their line.
 */
export async function addressOwners(
  connection: Db | Tx,
  imsi: string,
  addresses: readonly string[],
): Promise<AddressOwner[]> {
  if (addresses.length === 0) return [];
  const wanted = [...new Set(addresses)];
  // In this order: of an order that ends meanwhile, the line has the address by then.
  const asked = await askedFor(connection, imsi, wanted);
  const had = await hadByLines(connection, imsi, wanted);
  return [...had, ...asked].flatMap(({ act, sby, ...owner }) =>
    wanted
      .filter((address) => address === act || address === sby)
      .map((address) => ({ address, ...owner })),
  );
}

async function askedFor(connection: Db | Tx, imsi: string, wanted: string[]) {
  const environment = environmentOf("icm");
  const act = sql<string | null>`${orders.request}->>'cnActIpAddress'`;
  const sby = sql<string | null>`${orders.request}->>'cnSbyIpAddress'`;
  const rows = await connection
    .select({
      act,
      sby,
      id: orders.id,
      code: orders.code,
      imsi: orderTargets.value,
      reference: profiles.customerReference,
    })
    .from(orders)
    .innerJoin(orderTargets, eq(orderTargets.orderId, orders.id))
    .leftJoin(
      profiles,
      and(eq(profiles.environment, orders.environment), eq(profiles.imsi, orderTargets.value)),
    )
    .where(
      and(
        eq(orders.environment, environment),
        or(inArray(orders.state, [...ACTIVE_STATES]), doneSinceReading()),
        ne(orderTargets.value, imsi),
        or(inArray(act, wanted), inArray(sby, wanted)),
      ),
    );
  return rows.map(({ id, code, ...row }) => ({ ...row, order: { id, code } }));
}

async function hadByLines(connection: Db | Tx, imsi: string, wanted: string[]) {
  const rows = await connection
    .select({
      act: profiles.cnActIpAddress,
      sby: profiles.cnSbyIpAddress,
      imsi: profiles.imsi,
      reference: profiles.customerReference,
    })
    .from(profiles)
    .where(
      and(
        eq(profiles.environment, environmentOf("icm")),
        ne(profiles.imsi, imsi),
        or(isNull(profiles.profileStatus), ne(profiles.profileStatus, "delete")),
        or(isNull(profiles.cn), eq(profiles.cn, true)),
        or(inArray(profiles.cnActIpAddress, wanted), inArray(profiles.cnSbyIpAddress, wanted)),
      ),
    )
    .orderBy(profiles.imsi);
  return rows.map((row) => ({ ...row, order: null }));
}
