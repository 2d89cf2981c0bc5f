import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openToDatabaseUser } from "@/lib/db/embedded/system-user";

/** A folder that a database can live in; the caller removes it. */
export async function makeTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "kaitsu-test-"));
  await openToDatabaseUser(folder);
  return folder;
}
