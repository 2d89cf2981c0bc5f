import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "@/lib/db/schema/staff";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A file that became drafts, by its submission, so that a second sending of it makes none. Goes with its drafts. */
export const draftImports = pgTable(
  "draft_imports",
  {
    /** The submission's id. */
    id: uuid("id").primaryKey(),
    environment: text("environment").notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Of the file's bytes. */
    sha256: text("sha256").notNull(),
    /** How many drafts it became. */
    made: integer("made").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [index("draft_imports_expiry").on(table.expiresAt)],
);
