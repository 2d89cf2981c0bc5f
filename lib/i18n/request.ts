import { getRequestConfig } from "next-intl/server";
import { LOCALE_COOKIE, parseLocale } from "./locales";
import { messagesOf } from "./messages";

/** next-intl's configuration of one request: the cookie's language, always Japan time. */
export default getRequestConfig(async () => {
  const { cookies } = await import("next/headers");
  const locale = parseLocale((await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, messages: messagesOf(locale), timeZone: "Asia/Tokyo", now: new Date() };
});
