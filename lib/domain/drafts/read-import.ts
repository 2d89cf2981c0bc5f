import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { takeBytes } from "@/lib/domain/completions/take-bytes";
import { CSV_MAX_BYTES } from "@/lib/domain/esim/csv-problems";
import { readContract } from "@/lib/domain/esim/read-contract";
import { readCsv } from "@/lib/domain/esim/read-csv";
import { AppError } from "@/lib/errors";
import { japanDate } from "@/lib/time/japan";

/**
 * Reads a file of requests for the person who brings it, by today's rules.
 * @throws AppError not_allowed, carrier_unused
 */
export async function readImport(ctx: Ctx, source: AsyncIterable<Uint8Array>) {
  requirePermission(ctx, "esim:operate");
  const staffId = actorId(ctx);
  if (staffId === null) throw new AppError("not_allowed");
  const contract = readContract();
  const { bytes, sha256 } = await takeBytes(source, CSV_MAX_BYTES);
  return { staffId, sha256, file: readCsv(bytes, contract, japanDate(Date.now())) };
}
