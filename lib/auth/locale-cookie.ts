import { z } from "zod";
import { LOCALE_COOKIE, parseLocale } from "@/lib/i18n/locales";

const SignedIn = z.object({ user: z.object({ locale: z.string().nullish() }) });
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The language that a person chose before, put back into the browser when they sign in. */
export async function withLocaleCookie(response: Response): Promise<Response> {
  const body = SignedIn.safeParse(
    await response
      .clone()
      .json()
      .catch(() => null),
  );
  if (!response.ok || !body.success) return response;
  const headers = new Headers(response.headers);
  const locale = parseLocale(body.data.user.locale);
  headers.append(
    "set-cookie",
    `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`,
  );
  // The session's token stays in its cookie alone: page scripts have no use for it.
  return new Response(JSON.stringify({ ok: true }), { status: response.status, headers });
}
