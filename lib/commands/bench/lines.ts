import { z } from "zod";
import type { Place } from "@/lib/commands/bench/place";

export type Line = { imsi: string; hsn: string };

const Listed = z.array(z.object({ imsi: z.string(), hsn: z.string() }));
const Shown = z.object({ fields: z.object({ profileStatus: z.string() }) });

/** The sandbox's lines that are in use. */
export async function linesInUse({ control }: Place): Promise<Line[]> {
  const lines = Listed.parse(await control("GET", "profiles"));
  const shown = await Promise.all(
    lines.map(async ({ imsi }) => Shown.parse(await control("GET", `profiles/${imsi}`))),
  );
  return lines.filter((_, index) => shown[index]?.fields.profileStatus === "active");
}
