import { Registry } from "prom-client";
import { callMetrics, standstillMetrics } from "@/lib/domain/operations/carrier-metrics";
import { attemptMetrics, orderMetrics } from "@/lib/domain/operations/order-metrics";
import { queueMetrics, workerMetrics } from "@/lib/domain/operations/worker-metrics";

const PARTS = [
  orderMetrics,
  attemptMetrics,
  callMetrics,
  queueMetrics,
  workerMetrics,
  standstillMetrics,
];

/**
 * Everything that is measured, as Prometheus reads it. All of it comes from the database, so that whichever desk is asked
 * gives the numbers of all processes. No label names a line, an order or a person.
 */
export async function readMetrics(): Promise<{ contentType: string; text: string }> {
  const registry = new Registry();
  // One after the other: a reader of numbers should not take the desk's connections.
  for (const part of PARTS) await part(registry);
  return { contentType: registry.contentType, text: await registry.metrics() };
}
