import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSandbox } from "@/lib/sandbox/start";
import { createIcmClient, type IcmClient, type IcmConfig } from "@/lib/upstream/icm/client";
import { memoryTokens } from "@/lib/upstream/testing/memory-tokens";

/** Profiles of the sandbox's beginning. */
export const inactive = { hsn: "013AAA00A7", imsi: "440130000096145" };
export const inUse = { hsn: "013AAA0026", imsi: "440130000096016" };
export const sleeping = { hsn: "013AAA0028", imsi: "440130000096018" };
export const closedNetwork = { hsn: "013AAA0025", imsi: "440130000096015" };
export const upStream = { hsn: "013AAA0029", imsi: "440130000096019" };
export const UNKNOWN_IMSI = "440139999999999";

export type SandboxUnderTest = {
  url: string;
  icm: IcmClient;
  config(): IcmConfig;
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  /** What reached the carrier of one operation, in order. */
  heard(operation: string): Promise<unknown[]>;
  stop(): Promise<void>;
};

/** A sandbox on a folder of its own, whose changes end only when it is told so, and a client for it. */
export async function startSandboxUnderTest(): Promise<SandboxUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), "kaitsu-upstream-"));
  const sandbox = await startSandbox({ port: 0, dataDir, completionMs: 3_600_000 });
  const config = () => ({
    baseUrl: `${sandbox.url}/icms-esim/v3`,
    keystoneUrl: `${sandbox.url}/keystone/v3`,
    tenantId: "550e8400e29b41d4a716446655440000",
    apiKey: "sandbox-key",
    apiSecret: "sandbox-secret",
    tokens: memoryTokens(),
  });
  const icm = createIcmClient(config());
  async function control(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.status === 204 ? null : response.json();
  }
  return {
    url: sandbox.url,
    icm,
    config,
    control,
    async heard(operation) {
      const log = await control("GET", "log");
      return Array.isArray(log) ? log.filter((entry) => Object(entry).operation === operation) : [];
    },
    async stop() {
      await icm.close();
      await sandbox.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
