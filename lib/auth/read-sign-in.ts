import { createHmac, timingSafeEqual } from "node:crypto";
import { and, eq, gte, isNull } from "drizzle-orm";
import { auth } from "@/lib/auth/auth";
import { isRole, type Role } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { sessions, users } from "@/lib/db/schema/staff";

export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: "ja" | "en";
  mustChangePassword: boolean;
};
export type SignedIn = { user: Person; sessionId: string };

/**
 * Who is signed in by better-auth's cookie, or null: one statement, asked anew by every request, so that whoever is disabled
 * or loses a role is out at once (better-auth's own `getSession` takes two). A role that nobody knows may do what a viewer
 * may. Nobody who is disabled is signed in: their sessions were ended, but a sign-in of that very moment may have left another.
 * @param cookieOf a cookie of the request by its name, decoded
 */
export async function readSignIn(
  cookieOf: (name: string) => string | undefined,
): Promise<SignedIn | null> {
  const { authCookies, secret } = await auth().$context;
  const token = signedValue(cookieOf(authCookies.sessionToken.name) ?? "", secret);
  if (token === null) return null;
  const valid = gte(sessions.expiresAt, new Date());
  const [found] = await db()
    .select({
      sessionId: sessions.id,
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      locale: users.locale,
      mustChangePassword: users.mustChangePassword,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.token, token), valid, isNull(users.disabledAt)));
  if (!found) return null;
  const { sessionId, role, locale, ...user } = found;
  return {
    sessionId,
    user: {
      ...user,
      role: isRole(role) ? role : "viewer",
      locale: locale === "en" ? "en" : "ja",
    },
  };
}

/** As better-call signs a cookie: the value, a dot, its HMAC-SHA256 in base64. Null where the signature is not right. */
function signedValue(cookie: string, secret: string): string | null {
  const dot = cookie.lastIndexOf(".");
  if (dot < 1) return null;
  const value = cookie.slice(0, dot);
  const given = Buffer.from(cookie.slice(dot + 1));
  const right = Buffer.from(createHmac("sha256", secret).update(value).digest("base64"));
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}
