import { z } from "zod";
import type { Answer } from "@/lib/sandbox/http/answer";
import type { RequestBody } from "@/lib/sandbox/http/read-body";
import { tenant } from "@/lib/sandbox/keystone/tenant";
import { issueToken } from "@/lib/sandbox/keystone/token";

/** The one body that opens the tenant: password method, default domain, scope of the project. */
const goodRequest = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.tuple([z.literal("password")]),
      password: z.object({
        user: z.object({
          domain: z.object({ id: z.literal("default") }),
          name: z.literal(tenant.apiKey),
          password: z.literal(tenant.apiSecret),
        }),
      }),
    }),
    scope: z.object({ project: z.object({ id: z.literal(tenant.id) }) }),
  }),
});

/** `POST /v3/auth/tokens`: 201 with the token in X-Subject-Token, 401 for anything else. */
export function authenticate(body: RequestBody, now: number, tokenTtlMs: number): Answer {
  if (body.kind !== "json" || !goodRequest.safeParse(body.value).success) {
    const message = "The request you have made requires authentication.";
    return { status: 401, body: { error: { code: 401, message, title: "Unauthorized" } } };
  }
  const expiresAt = now + tokenTtlMs;
  return {
    status: 201,
    headers: { "x-subject-token": issueToken(expiresAt) },
    body: {
      token: {
        methods: ["password"],
        user: { domain: { id: "default", name: "Default" }, name: tenant.apiKey },
        project: { id: tenant.id, domain: { id: "default", name: "Default" } },
        issued_at: utc(now),
        expires_at: utc(expiresAt),
      },
    },
  };
}

/** Keystone writes microseconds. */
function utc(instantMs: number): string {
  return new Date(instantMs).toISOString().replace("Z", "000Z");
}
