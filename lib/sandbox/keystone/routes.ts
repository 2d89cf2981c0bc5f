import type { FindRoute } from "@/lib/sandbox/http/route";
import { authenticate } from "@/lib/sandbox/keystone/authenticate";

/** Keystone's one operation here, `token`. */
export const findKeystoneRoute: FindRoute = (method, pathname) => {
  if (method !== "POST" || pathname !== "/keystone/v3/auth/tokens") return null;
  return {
    operation: "token",
    imsi: null,
    reply: (world, { body, now }) => ({
      answer: authenticate(body, now, world.settings.tokenTtlMs),
    }),
  };
};
