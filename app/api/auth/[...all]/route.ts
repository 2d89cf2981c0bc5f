import { toNextJsHandler } from "better-auth/next-js";
import { auth } from "@/lib/auth/auth";
import { limitedSignIn } from "@/lib/auth/limited-sign-in";
import { withLocaleCookie } from "@/lib/auth/locale-cookie";

/** All that the browser may ask of better-auth; its other endpoints go round our permissions and audit. */
const ALLOWED = new Set(["POST /api/auth/sign-in/email", "POST /api/auth/sign-out"]);

async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!ALLOWED.has(`${request.method} ${pathname}`)) return new Response(null, { status: 404 });
  const { POST } = toNextJsHandler(auth());
  if (!pathname.endsWith("/sign-in/email")) return POST(request);
  return withLocaleCookie(await limitedSignIn(request, POST));
}

export { handle as GET, handle as POST };
