import pg from "pg";
import { z } from "zod";
import type { TestDesk } from "@/lib/testing/desk";

const LogEntry = z.object({
  method: z.string(),
  path: z.string(),
  operation: z.string(),
  imsi: z.string().nullable(),
  body: z.unknown(),
  status: z.number().nullable(),
  applied: z.boolean(),
});
const Line = z.object({ imsi: z.string(), hsn: z.string() });
const Shown = z.object({ fields: z.object({ profileStatus: z.string() }) });

/** Every request that reached the sandbox's carrier side, by its own log. */
export async function sandboxLog(desk: TestDesk) {
  return z.array(LogEntry).parse(await desk.control("GET", "log"));
}

/** The sandbox's lines that are in one state (its `profileStatus`). */
export async function sandboxLines(desk: TestDesk, status: string) {
  const lines = z.array(Line).parse(await desk.control("GET", "profiles"));
  const shown = await Promise.all(
    lines.map(async ({ imsi }) => Shown.parse(await desk.control("GET", `profiles/${imsi}`))),
  );
  return lines.filter((_, index) => shown[index]?.fields.profileStatus === status);
}

/** Runs SQL as the owner, for what the desk's own role may not see or do. */
export async function asOwner(
  desk: TestDesk,
  text: string,
  values?: unknown[],
): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: desk.database.ownerUrl });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
