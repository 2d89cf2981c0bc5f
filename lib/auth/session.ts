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

export type Person = { id: string; name: string; email: string; role: Role; locale: "ja" | "en" };
export type SignedIn = { user: Person };

/** Who is signed in, or null; asked once a request. A role that nobody knows may do what a viewer may. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const found = await auth().api.getSession({ headers: await headers() });
  if (!found) return null;
  const { id, name, email, role, locale } = found.user;
  return {
    user: {
      id,
      name,
      email,
      role: isRole(role) ? role : "viewer",
      locale: locale === "en" ? "en" : "ja",
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

function contextOf({ user }: SignedIn, requestId: string): Ctx {
  return { actor: { id: user.id, role: user.role }, requestId };
}

/**
 * For actions and routes: the context of someone who is signed in and may do `permission`.
 * @throws AppError not_signed_in, not_allowed
 */
export async function requireContext(permission: Permission, requestId: string): Promise<Ctx> {
  const session = await currentSession();
  if (!session) throw new AppError("not_signed_in");
  const ctx = contextOf(session, requestId);
  requirePermission(ctx, permission);
  return ctx;
}

/** For pages: the context of someone who may do `permission`; shows the not-allowed face otherwise. */
export async function requirePageContext(permission: Permission): Promise<Ctx> {
  const session = await requireSession();
  const ctx = contextOf(session, randomUUID());
  if (!mayDo(ctx.actor, permission)) forbidden();
  return ctx;
}
