import { z } from "zod";
import { Imsi } from "@/lib/domain/profiles/schemas";

export const ReadMultiAccessInput = z.object({ imsi: Imsi });
export type ReadMultiAccessInput = z.infer<typeof ReadMultiAccessInput>;

/** `before` is a page's `next`; without it the newest connections are meant. */
export const ListConnectionsQuery = z.object({
  imsi: Imsi,
  before: z.coerce.number().int().positive().nullish(),
});
export type ListConnectionsQuery = z.infer<typeof ListConnectionsQuery>;
