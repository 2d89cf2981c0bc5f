import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import type { Place } from "@/lib/commands/bench/place";
import { db } from "@/lib/db/client";
import { users } from "@/lib/db/schema/staff";
import { fillFromSandbox } from "@/lib/domain/profiles/fill-from-sandbox";
import { createFirstAdmin } from "@/lib/domain/staff/create-first-admin";
import { actionHeaders, actionNamed, readActionAnswer } from "@/lib/testing/server-actions";
import { createHttpClient } from "@/lib/upstream/http";

/** Somebody who may do everything, as a verb's context. The inventory has the sandbox's lines then. */
export async function admitSomebody(): Promise<{ ctx: Ctx; email: string; password: string }> {
  const admitted = await createFirstAdmin();
  if (!admitted) throw new Error("there is somebody already");
  await fillFromSandbox();
  const [user] = await db().select().from(users).where(eq(users.email, admitted.email));
  if (!user) throw new Error("nobody was admitted");
  return { ...admitted, ctx: { actor: { id: user.id, role: "admin" }, requestId: "bench" } };
}

/** The desk as the browser of somebody who is signed in reaches it, on connections that stay. */
export type SignedInDesk = {
  ctx: Ctx;
  pid: number;
  /** The JSON of a route that is read, with a body where free text travels in it. @throws Error for any other status than 200 */
  ask(path: string, body?: unknown): Promise<unknown>;
  /** A server action's result, asked for from the page that has it. @throws Error where it is none, or a refusal */
  act(page: string, name: string, input: unknown): Promise<unknown>;
};

/** Starts the desk and signs the first person in. */
export async function openSignedInDesk(place: Place): Promise<SignedInDesk> {
  const { ctx, email, password } = await admitSomebody();
  const { url, pid } = await place.startDesk();
  const http = createHttpClient();
  const signedIn = await http.read({
    what: "sign-in",
    method: "POST",
    url: new URL("/api/auth/sign-in/email", url),
    headers: { origin: url },
    body: { json: { email, password } },
    secrets: [],
  });
  const given = [signedIn.headers["set-cookie"] ?? []].flat();
  const cookie = given.map((one) => one.split(";")[0]).join("; ");
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await http.read({
      what: path,
      method: body === undefined ? "GET" : "POST",
      url: new URL(path, url),
      headers: { cookie, origin: url },
      ...(body !== undefined && { body: { json: body } }),
      secrets: [],
    });
    if (answer.status !== 200) throw new Error(`${path}: HTTP ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text);
  };
  return {
    ctx,
    pid,
    ask,
    act: async (page, name, input) => {
      const { id } = actionNamed(name);
      const answer = await http.read({
        what: name,
        method: "POST",
        // Any other page would pass the action on by a second request, to the desk itself.
        url: new URL(page, url),
        headers: { ...actionHeaders(url, { id }), cookie },
        body: { json: [input] },
        secrets: [],
      });
      const result = readActionAnswer(answer.text);
      if (!result?.ok) throw new Error(`${name}: ${result?.error?.code ?? answer.status}`);
      return result.data;
    },
  };
}
