import { z } from "zod";
import { FreebitRefusal } from "@/lib/sandbox/freebit/refusal";
import { isKanjiName, isKatakanaName } from "@/lib/sandbox/freebit/request/character-rules";
import type { FieldReader } from "@/lib/sandbox/freebit/request/field-reader";
import { day, digits } from "@/lib/sandbox/freebit/request/shapes";

const LONGEST_NAME = 50;

/**
 * `mnp`. The document says "not required" outside a transfer; here it is refused there (204). Where it
 * may be left out and is there, its own rules hold.
 */
export function readMnp(
  fields: FieldReader,
  { allowed, needed }: { allowed: boolean; needed: boolean },
): { reserveNumber?: string } {
  if (!allowed && fields.has("mnp")) throw new FreebitRefusal(204);
  if (!needed && !fields.has("mnp")) return {};
  const mnp = fields.inner("mnp");
  const isCorporate = mnp.peek("gender") === "C";
  const isPerson = !isCorporate;
  const kanji = z.string().refine((text) => isKanjiName(text, isCorporate));
  const katakana = z.string().refine((text) => isKatakanaName(text, isCorporate));

  const reserveNumber = mnp.needed("reserveNumber", 307, digits(10));
  const fitsKanji = fitsWith(isPerson ? mnp.peek("firstnameKanji") : undefined);
  mnp.needed("lastnameKanji", 253, kanji.refine(fitsKanji));
  mnp.neededWhen(isPerson, "firstnameKanji", 254, kanji);
  const fitsKana = fitsWith(isPerson ? mnp.peek("firstnameZenKana") : undefined);
  mnp.needed("lastnameZenKana", 255, katakana.refine(fitsKana));
  mnp.neededWhen(isPerson, "firstnameZenKana", 256, katakana);
  mnp.needed("gender", 257, z.enum(["M", "W", "C"]));
  mnp.neededWhen(isPerson, "birthday", 258, day);
  mnp.end();
  return { reserveNumber };
}

/** Whether a last name, a full-width space and this first name fit together, in code points. */
function fitsWith(firstName: unknown): (lastName: string) => boolean {
  const rest = typeof firstName === "string" ? 1 + [...firstName].length : 0;
  return (lastName) => [...lastName].length + rest <= LONGEST_NAME;
}
