import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { markReadingFailed } from "@/lib/domain/profiles/mark-reading-failed";
import { openChangeDesk } from "@/lib/testing/change-desk";
import { madeUpLine } from "@/lib/testing/icm-lines";

openChangeDesk();

const askedAt = new Date("2026-11-22T05:00:00.000Z");

it.each([
  ["has never been read", null, "carrier_refused"],
  ["was read before", "2026-11-22T04:59:59.999Z", "carrier_refused"],
  ["was read by an asking after it", "2026-11-22T05:00:00.001Z", null],
])("a failed reading of a line that %s", async (_, readAt, readError) => {
  const { imsi } = await madeUpLine({ readAt: readAt === null ? null : new Date(readAt) });
  const other = await madeUpLine();
  await markReadingFailed(db(), imsi, "carrier_refused", askedAt);
  const errorOf = async (of: string) =>
    (await db().select().from(profiles).where(eq(profiles.imsi, of)))[0]?.readError;
  expect(await errorOf(imsi)).toBe(readError);
  expect(await errorOf(other.imsi)).toBeNull();
});
