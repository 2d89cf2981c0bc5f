import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { refuseDisabled } from "@/lib/auth/refuse-disabled";
import { trustedOrigins } from "@/lib/auth/trusted-origins";
import { deriveKey } from "@/lib/crypto/seal";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { accounts, rateLimits, sessions, users, verifications } from "@/lib/db/schema/staff";
import { env } from "@/lib/env";

/** A sign-in lasts one shift and is not prolonged, so that an open page's polling cannot keep it alive. */
const SIGN_IN_SECONDS = 12 * 60 * 60;

function build() {
  const { publicUrl, secretKey, trustedProxies } = env();
  const secure = publicUrl.startsWith("https:");
  return betterAuth({
    baseURL: publicUrl,
    secret: deriveKey(secretKey, "sign-in").toString("hex"),
    trustedOrigins: trustedOrigins(publicUrl),
    database: drizzleAdapter(db(), {
      provider: "pg",
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        rateLimit: rateLimits,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      additionalFields: {
        role: { type: "string", input: false, defaultValue: "viewer" },
        locale: { type: "string", input: false, defaultValue: "ja" },
        disabledAt: { type: "date", input: false, required: false },
        mustChangePassword: { type: "boolean", input: false, defaultValue: false },
      },
    },
    session: { expiresIn: SIGN_IN_SECONDS, disableSessionRefresh: true },
    // By network address, which a header can claim: lib/auth/sign-in-limit.ts limits by e-mail address.
    rateLimit: {
      enabled: true,
      storage: "database",
      customRules: { "/sign-in/email": { window: 60, max: 20 } },
    },
    advanced: {
      useSecureCookies: false,
      ipAddress: { trustedProxies },
      // `__Host-` ties the cookie to this very host; browsers accept it over https alone.
      cookies: {
        session_token: {
          name: secure ? "__Host-kaitsu-session" : "kaitsu-session",
          attributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
        },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: ({ userId }) => refuseDisabled(userId),
          after: async (session) => {
            await db().insert(auditLog).values({
              actorId: session.userId,
              action: "staff.sign_in",
              entity: "staff",
              entityId: session.userId,
            });
          },
        },
      },
    },
    telemetry: { enabled: false },
  });
}

let shared: ReturnType<typeof build> | undefined;

/** better-auth, made at first use so that a build needs no database. */
export function auth(): ReturnType<typeof build> {
  shared ??= build();
  return shared;
}
