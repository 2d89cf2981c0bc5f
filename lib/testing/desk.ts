import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import type { Ctx, Role } from "@/lib/auth/permissions";
import { closePool, db } from "@/lib/db/client";
import { users } from "@/lib/db/schema/staff";
import { startSandbox } from "@/lib/sandbox/start";
import { callControl } from "@/lib/testing/call-control";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";

/** Nothing listens there: a carrier that refuses every connection. */
const NO_CARRIER = "http://127.0.0.1:9";

export type TestDesk = {
  database: TestDatabase;
  sandboxUrl: string;
  /** A call to the sandbox's control side (below `/_sandbox/`); its answer's JSON, or null. */
  control(method: "GET" | "POST" | "DELETE", name: string, body?: unknown): Promise<unknown>;
  /** A person of that role who exists in the database, as a verb's context. */
  makeStaff(role: Role): Promise<Ctx>;
  close(): Promise<void>;
};

/**
 * Everything that verbs need, for one test file: a database of its own, the environment variables, and with
 * `sandbox` the stand-in carriers in this process (without it no carrier can be reached). Call it once, before
 * anything reads the environment. With `completionFiles` the desk takes the sandbox's eSIM依頼完了通知ファイル.
 */
export async function startTestDesk({
  sandbox = false,
  completionMs = 0,
  completionFiles = false,
}: {
  sandbox?: boolean;
  completionMs?: number;
  completionFiles?: boolean;
} = {}): Promise<TestDesk> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "kaitsu-desk-"));
  const carriers = sandbox ? await startSandbox({ dataDir, completionMs }) : null;
  const sandboxUrl = carriers?.url ?? NO_CARRIER;
  vi.stubEnv("KAITSU_MODE", "trial");
  vi.stubEnv("DATABASE_URL", database.appUrl);
  vi.stubEnv("DATABASE_OWNER_URL", database.ownerUrl);
  vi.stubEnv("KAITSU_URL", "http://localhost:3000");
  vi.stubEnv("KAITSU_SECRET_KEY", randomBytes(32).toString("base64"));
  vi.stubEnv("SANDBOX_URL", sandboxUrl);
  for (const carrier of ["ICM", "FREEBIT"]) {
    vi.stubEnv(`${carrier}_MAX_RPS`, "1000");
    vi.stubEnv(`${carrier}_MAX_IN_FLIGHT`, "1000");
    vi.stubEnv(`${carrier}_MAX_FAILURES`, "1000");
  }
  vi.stubEnv("LOG_LEVEL", "error");
  if (completionFiles) vi.stubEnv("FREEBIT_COMPLETION_DIR", join(dataDir, "completion-files"));
  return {
    database,
    sandboxUrl,
    control: (method, name, body) => callControl(`${sandboxUrl}/_sandbox/${name}`, method, body),
    makeStaff,
    close: async () => {
      await closePool();
      await carriers?.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
      vi.unstubAllEnvs();
    },
  };
}

async function makeStaff(role: Role): Promise<Ctx> {
  const id = randomUUID();
  await db()
    .insert(users)
    .values({ id, name: role, email: `${id}@example.jp`, role });
  return { actor: { id, role }, requestId: randomUUID() };
}
