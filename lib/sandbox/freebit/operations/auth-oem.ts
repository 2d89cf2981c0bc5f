import { z } from "zod";
import { issueAuthKey } from "@/lib/sandbox/freebit/auth-key";
import type { FreebitOperation } from "@/lib/sandbox/freebit/call";
import { oem } from "@/lib/sandbox/freebit/oem";
import { FreebitRefusal } from "@/lib/sandbox/freebit/refusal";

const goodRequest = z.strictObject({ oemId: z.literal(oem.id), oemKey: z.literal(oem.key) });

/** OEM authentication. Its codes are not published: 205 for an OEM or a key that is wrong. */
export const authOem: FreebitOperation = ({ json, now, settings }) => {
  if (!goodRequest.safeParse(json).success) throw new FreebitRefusal(205);
  return { more: { authKey: issueAuthKey(now + settings.freebitAuthKeyTtlMs) } };
};
