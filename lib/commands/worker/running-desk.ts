import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isAlive } from "@/lib/db/embedded/postmaster";
import { StartError } from "@/lib/db/embedded/start-error";

const Running = z.object({
  databaseUrl: z.string(),
  sandboxUrl: z.string().optional(),
  pids: z.looseObject({ supervisor: z.int().positive() }),
});

/**
 * What the desk that runs on a data folder works with, as `npm run up` has written it there.
 * @throws StartError when none runs there
 */
export async function findRunningDesk(
  dataDir: string,
): Promise<{ databaseUrl: string; sandboxUrl: string | undefined }> {
  const text = await readFile(join(dataDir, "ready.json"), "utf8").catch(() => "null");
  const { data } = Running.nullable().safeParse(JSON.parse(text));
  // A desk that was killed leaves the file behind.
  if (data && isAlive(data.pids.supervisor)) {
    return { databaseUrl: data.databaseUrl, sandboxUrl: data.sandboxUrl };
  }
  throw new StartError(
    `No desk runs on ${dataDir}, and its database runs with it: npm run up first. A worker on another machine needs DATABASE_URL.`,
  );
}
