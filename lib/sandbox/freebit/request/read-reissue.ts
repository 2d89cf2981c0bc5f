import { z } from "zod";
import { FreebitRefusal } from "@/lib/sandbox/freebit/refusal";
import type { FieldReader } from "@/lib/sandbox/freebit/request/field-reader";
import { digits } from "@/lib/sandbox/freebit/request/shapes";

const productNumber = z.string().regex(/^[A-Z]{2}[0-9]{13}$/);

/**
 * `reissue`: exactly one of its two (204 for none and for both), and an old EID that is not the new
 * one. The document says "not required" outside a reissue; here it is refused there (204).
 */
export function readReissue(
  fields: FieldReader,
  { needed, eid }: { needed: boolean; eid: string },
): { oldProductNumber?: string; oldEid?: string } {
  if (!needed) {
    if (fields.has("reissue")) throw new FreebitRefusal(204);
    return {};
  }
  const reissue = fields.inner("reissue");
  if (reissue.has("oldProductNumber") === reissue.has("oldEid")) throw new FreebitRefusal(204);
  const oldProductNumber = reissue.optional("oldProductNumber", 266, productNumber);
  const oldEid = reissue.optional("oldEid", 370, digits(32));
  if (oldEid === eid) throw new FreebitRefusal(370);
  reissue.end();
  return { oldProductNumber, oldEid };
}
