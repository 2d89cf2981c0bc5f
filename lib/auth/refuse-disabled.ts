import { APIError } from "better-auth/api";
import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { users } from "@/lib/db/schema/staff";

/** better-auth's own answer to a wrong password. */
const WRONG_PASSWORD = {
  code: "INVALID_EMAIL_OR_PASSWORD",
  message: "Invalid email or password",
};

/**
 * Ends the sign-in of a person who is disabled, after their password was found right: with the answer to a wrong
 * one, so that nobody learns which of the two it was.
 * @throws APIError 401
 */
export async function refuseDisabled(userId: string): Promise<void> {
  const disabled = await db().$count(users, and(eq(users.id, userId), isNotNull(users.disabledAt)));
  if (disabled > 0) throw APIError.from("UNAUTHORIZED", WRONG_PASSWORD);
}
