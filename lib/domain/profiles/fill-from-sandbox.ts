import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { importProfiles } from "@/lib/domain/profiles/import-profiles";
import { Hsn, Imsi } from "@/lib/domain/profiles/schemas";
import { env } from "@/lib/env";

const Listed = z.array(z.object({ imsi: Imsi, hsn: Hsn }));

/**
 * At the first start in trial mode, the sandbox's profiles become the inventory, as an import would make them; the
 * worker then reads each from the (sandbox) carrier. Nothing happens in live mode or once there are profiles.
 */
export async function fillFromSandbox(): Promise<void> {
  const { sandboxUrl } = env();
  if (!sandboxUrl) return;
  if ((await db().$count(profiles, eq(profiles.environment, environmentOf("icm")))) > 0) return;
  const response = await fetch(`${sandboxUrl}/_sandbox/profiles`);
  const lines = Listed.parse(await response.json());
  const ctx = { actor: "program" as const, requestId: randomUUID() };
  await importProfiles(
    ctx,
    lines.map((line, index) => ({ line: index + 2, ...line })),
  );
}
