import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Sign-ins tried for one e-mail address since the last that succeeded. */
export const signInTries = pgTable("sign_in_tries", {
  /** A keyed hash of the address: this table names nobody. */
  emailHash: text("email_hash").primaryKey(),
  tries: integer("tries").notNull(),
  firstAt: timestamp("first_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
