import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { auth } from "@/lib/auth/auth";
import { type Ctx, isRole, mayDo, type Permission, type Role } from "@/lib/auth/permissions";

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

/** The verb's context for a person; `requestId` is made here, once for each call from outside. */
export function contextOf(session: SignedIn): Ctx {
  return { actor: { id: session.user.id, role: session.user.role }, requestId: randomUUID() };
}

/** For pages: the context of someone who may do `permission`; shows the not-allowed face otherwise. */
export async function requirePageContext(permission: Permission): Promise<Ctx> {
  const session = await requireSession();
  const ctx = contextOf(session);
  if (!mayDo(ctx.actor, permission)) forbidden();
  return ctx;
}
