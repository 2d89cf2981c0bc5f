import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { auth } from "@/lib/auth/auth";
import {
  type Ctx,
  isRole,
  mayDo,
  type Permission,
  type Role,
  requirePermission,
} from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";

export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: "ja" | "en";
  mustChangePassword: boolean;
};
export type SignedIn = { user: Person; sessionId: string };

const PASSWORD_PAGE = "/account/password";

/**
 * Who is signed in, or null; asked once a request. A role that nobody knows may do what a viewer may. Nobody who is
 * disabled is: their sessions were ended, but a sign-in of that very moment may have left another.
 */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const found = await auth().api.getSession({ headers: await headers() });
  if (!found || found.user.disabledAt) return null;
  const { id, name, email, role, locale, mustChangePassword } = found.user;
  return {
    sessionId: found.session.id,
    user: {
      id,
      name,
      email,
      role: isRole(role) ? role : "viewer",
      locale: locale === "en" ? "en" : "ja",
      mustChangePassword,
    },
  };
});

/** For pages: who is signed in; nobody is sent to /login and comes back to where they were going. */
export async function requireSession(): Promise<SignedIn> {
  const session = await currentSession();
  if (session) return session;
  const path = (await headers()).get("x-kaitsu-path");
  redirect(path && path !== "/" ? `/login?next=${encodeURIComponent(path)}` : "/login");
}

/** What a verb is given for somebody who is signed in. It asks for no permission: the verb does. */
export function contextOf({ user, sessionId }: SignedIn, requestId: string): Ctx {
  return { actor: { id: user.id, role: user.role }, requestId, sessionId };
}

/** Somebody else knows the password of this person, so nothing may be done in their name before they changed it. */
function mustWait({ user }: SignedIn, permission: Permission): boolean {
  const atOnce = permission === "password:change" || permission === "preferences:change";
  return user.mustChangePassword && !atOnce;
}

/**
 * For actions and routes: the context of someone who is signed in and may do `permission`.
 * @throws AppError not_signed_in, not_allowed, password_change_first
 */
export async function requireContext(permission: Permission, requestId: string): Promise<Ctx> {
  const session = await currentSession();
  if (!session) throw new AppError("not_signed_in");
  const ctx = contextOf(session, requestId);
  if (mustWait(session, permission)) throw new AppError("password_change_first");
  requirePermission(ctx, permission);
  return ctx;
}

/**
 * For pages: the context of someone who may do `permission`; shows the not-allowed face otherwise. Whoever must
 * change their password first is sent to do so.
 */
export async function requirePageContext(permission: Permission): Promise<Ctx> {
  const session = await requireSession();
  const ctx = contextOf(session, (await headers()).get("x-kaitsu-request") ?? randomUUID());
  if (mustWait(session, permission)) redirect(PASSWORD_PAGE);
  if (!mayDo(ctx.actor, permission)) forbidden();
  return ctx;
}
