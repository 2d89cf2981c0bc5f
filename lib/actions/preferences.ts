"use server";

import { cookies } from "next/headers";
import { action } from "@/lib/actions/action";
import { SetLocaleInput, setLocale } from "@/lib/domain/staff/set-locale";
import { LOCALE_COOKIE } from "@/lib/i18n/locales";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const rememberLocale = action("preferences:change", SetLocaleInput, setLocale);

/** Remembers the language for the person and, until they sign in again, in this browser. */
export async function setLocaleAction(locale: SetLocaleInput) {
  const result = await rememberLocale(locale);
  if (result.ok) {
    (await cookies()).set(LOCALE_COOKIE, SetLocaleInput.parse(locale), {
      path: "/",
      maxAge: YEAR_SECONDS,
      sameSite: "lax",
    });
  }
  return result;
}
