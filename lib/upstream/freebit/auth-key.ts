import { authOemAnswer } from "@/lib/upstream/freebit/schemas";
import { type FreebitSender, resultRefusal, SUCCESS } from "@/lib/upstream/freebit/send";
import type { Gate } from "@/lib/upstream/gate";
import { parseAnswer } from "@/lib/upstream/read-answer";
import { createTokenSource, type TokenSource, type TokenStore } from "@/lib/upstream/shared-token";

export type OemAccount = { oemId: string; oemKey: string };

/** No lifetime is published: a key is kept until it is refused. */
const NEVER = new Date("9999-12-31T00:00:00Z");

/** The OEM's authKey, shared by all processes. */
export function createAuthKeySource(
  { oemId, oemKey }: OemAccount,
  { send, keys, gate }: { send: FreebitSender; keys: TokenStore; gate?: Gate | undefined },
): TokenSource {
  const secrets = [oemKey];
  return createTokenSource({
    what: "Freebit authKey",
    async get() {
      const by = { beside: true };
      const result = await send({ operation: "authOem", json: { oemId, oemKey }, secrets, by });
      if (result.resultCode !== SUCCESS) throw resultRefusal(result);
      const { authKey } = parseAnswer(result.answer, authOemAnswer);
      return { token: authKey, expiresAt: NEVER };
    },
    tokens: keys,
    gate,
    secrets,
  });
}
