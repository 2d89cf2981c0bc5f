import { sql } from "drizzle-orm";
import { boolean, check, pgTable } from "drizzle-orm/pg-core";
import { sealed } from "@/lib/db/schema/carriers";

/** One row, sealed with the secret key that this database was first used with. */
export const secretKeyMarks = pgTable(
  "secret_key_marks",
  { only: boolean("only").primaryKey().default(true), mark: sealed("mark").notNull() },
  (table) => [check("secret_key_marks_one", sql`${table.only}`)],
);
