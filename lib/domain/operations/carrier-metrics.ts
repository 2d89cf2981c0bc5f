import { asc, inArray } from "drizzle-orm";
import { Gauge, type Registry } from "prom-client";
import { db } from "@/lib/db/client";
import { carrierCallTimes } from "@/lib/db/schema/call-times";
import { CALL_BUCKETS } from "@/lib/domain/carriers/call-times";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { listOutages } from "@/lib/domain/carriers/outages";
import { listStops } from "@/lib/domain/carriers/stops";
import { StoredHistogram } from "@/lib/domain/operations/stored-histogram";

/** How long the carriers took to answer, as all processes counted it together. */
export async function callMetrics(registry: Registry): Promise<void> {
  const rows = await db()
    .select()
    .from(carrierCallTimes)
    .where(inArray(carrierCallTimes.environment, currentEnvironments()))
    .orderBy(
      asc(carrierCallTimes.carrier),
      asc(carrierCallTimes.operation),
      asc(carrierCallTimes.result),
    );
  new StoredHistogram(
    {
      name: "kaitsu_carrier_call_seconds",
      help: "Calls to the carriers by how long they took, connection and whole answer included.",
      labelNames: ["carrier", "operation", "result"],
      registers: [registry],
    },
    CALL_BUCKETS,
    rows.map(({ carrier, operation, result, le, calls, totalMs }) => ({
      labels: { carrier, operation, result },
      le,
      count: calls,
      sum: totalMs / 1000,
    })),
  );
}

/** Which carriers are stopped, and to which nothing goes because they are not reached. */
export async function standstillMetrics(registry: Registry): Promise<void> {
  const stopped = carrierGauge(registry, {
    name: "kaitsu_carrier_stopped",
    help: "1 while an administrator has stopped all sending to the carrier.",
  });
  for (const { carrier } of await listStops()) stopped.set({ carrier }, 1);
  const down = carrierGauge(registry, {
    name: "kaitsu_carrier_down",
    help: "1 while the carrier is not reached and nothing is sent to it or asked of it but tries.",
  });
  const held = carrierGauge(registry, {
    name: "kaitsu_carrier_orders_held",
    help: "1 while orders of some kind ended in doubt one after the other, and others of it wait for a try.",
  });
  for (const { carrier, kind } of await listOutages()) {
    (kind === null ? down : held).set({ carrier }, 1);
  }
}

/** One value a carrier, 0 until it is set. */
function carrierGauge(registry: Registry, about: { name: string; help: string }) {
  const gauge = new Gauge({ ...about, labelNames: ["carrier"], registers: [registry] });
  for (const carrier of ["icm", "freebit"]) gauge.set({ carrier }, 0);
  return gauge;
}
