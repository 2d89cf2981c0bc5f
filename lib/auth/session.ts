import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { type Ctx, mayDo, type Permission, requirePermission } from "@/lib/auth/permissions";
import { readSignIn, type SignedIn } from "@/lib/auth/read-sign-in";
import { AppError } from "@/lib/errors";

const PASSWORD_PAGE = "/account/password";

/** Who is signed in, or null; asked once for a page and all that it is made of. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const given = await cookies();
  return readSignIn((name) => given.get(name)?.value);
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
