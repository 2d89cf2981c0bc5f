import { createFreebitClient } from "@/lib/upstream/freebit/client";
import type { TokenStore } from "@/lib/upstream/shared-token";
import { memoryTokens } from "@/lib/upstream/testing/memory-tokens";
import { answer, type Reply, type StubCarrier } from "@/lib/upstream/testing/stub-carrier";

export const OEM_KEY = "oem-key-Qx47";

/** An answer in the document's form. */
export function result(
  resultCode: number | string,
  about: { status?: number; message?: string } = {},
): Reply {
  const { status = 200, message = "NG" } = about;
  return answer(status, { resultCode, status: { message, statusCode: status } });
}

/** authOem: gives `key-1`, `key-2` … */
export function authOem(): Reply {
  let given = 0;
  return (response, seen) => {
    given += 1;
    const status = { message: "OK", statusCode: 200 };
    answer(200, { resultCode: 100, status, authKey: `key-${given}` })(response, seen);
  };
}

/** Requests for a key go to `keys`, everything else to `reply`. */
export function freebitReplies(reply: Reply, keys: Reply = authOem()): Reply {
  return (response, seen) => (seen.path.includes("authOem") ? keys : reply)(response, seen);
}

/** What a request carried in its form field `json`. */
export function sentJson(body: string | undefined): Record<string, unknown> {
  return JSON.parse(new URLSearchParams(body).get("json") ?? "null");
}

export function freebitClient(stub: Pick<StubCarrier, "url">, keys: TokenStore = memoryTokens()) {
  return createFreebitClient({
    baseUrl: `${stub.url}/emptool/api`,
    oemId: "oem-1",
    oemKey: OEM_KEY,
    keys,
    limits: { connectMs: 1_000, exchangeMs: 1_000 },
  });
}
