import { type NextRequest, NextResponse } from "next/server";

/**
 * Headers of every page: a content policy with a nonce of its own (Next puts it on its scripts), and the path,
 * which a server component cannot see, for the way back after signing in; and the request's id, which ties its log and
 * audit rows together. Nothing is decided here.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    // Charts and positioned popups set styles of their own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-kaitsu-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-kaitsu-request", crypto.randomUUID());
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  // Pages alone: files of /api go by in streams, which a proxy would cut at 10 MB.
  matcher: [{ source: "/((?!api/|_next/static|_next/image|favicon.ico|icon.svg).*)" }],
};
