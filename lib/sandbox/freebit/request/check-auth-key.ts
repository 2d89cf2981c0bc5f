import { isGoodAuthKey } from "@/lib/sandbox/freebit/auth-key";
import { FreebitRefusal } from "@/lib/sandbox/freebit/refusal";
import type { FieldReader } from "@/lib/sandbox/freebit/request/field-reader";
import { alphanumerics } from "@/lib/sandbox/freebit/request/shapes";

/** A key that is absent or malformed is 228, one that is unknown or has expired 205. */
export function checkAuthKey(fields: FieldReader, now: number): void {
  const key = fields.needed("authKey", 228, alphanumerics(1, 1000));
  if (!isGoodAuthKey(key, now)) throw new FreebitRefusal(205);
}
