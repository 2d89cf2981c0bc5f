import { z } from "zod";
import { jsonBody } from "@/lib/auth/json-body";
import {
  emailHash,
  forgetTries,
  giveTryBack,
  recordFailedSignIn,
  takeTry,
} from "@/lib/auth/sign-in-limit";

const SignIn = z.object({ email: z.string(), password: z.string() });

/**
 * Hands a sign-in to `signIn`, unless too many failed for its address: 429 `{ code: "TOO_MANY" }` with the seconds
 * to wait in `x-retry-after`. What `signIn` gets is written anew from what was counted here, as JSON, so that no
 * other reading of the body goes round the count.
 */
export async function limitedSignIn(
  request: Request,
  signIn: (request: Request) => Promise<Response>,
): Promise<Response> {
  const body = SignIn.safeParse(await jsonBody(request).catch(() => null));
  if (!body.success) return Response.json({ code: "invalid_input" }, { status: 400 });
  const hash = emailHash(body.data.email);
  const seconds = await takeTry(hash);
  if (seconds !== null) {
    const headers = { "x-retry-after": String(seconds), "retry-after": String(seconds) };
    return Response.json({ code: "TOO_MANY" }, { status: 429, headers });
  }
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/json");
  headers.delete("content-length");
  const response = await signIn(
    new Request(request.url, { method: "POST", headers, body: JSON.stringify(body.data) }),
  );
  if (response.ok) await forgetTries(hash);
  else if (response.status === 401) await recordFailedSignIn(hash);
  else await giveTryBack(hash);
  return response;
}
