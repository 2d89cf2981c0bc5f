import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sealed } from "@/lib/db/schema/carriers";
import { users } from "@/lib/db/schema/staff";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A half-filled form, sealed, its writer's alone. `form` is the kind of order that it would become. */
export const drafts = pgTable(
  "drafts",
  {
    id: uuid("id").primaryKey(),
    environment: text("environment").notNull(),
    staffId: text("staff_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    form: text("form").notNull(),
    values: sealed("values").notNull(),
    /** Counts its changes. */
    version: integer("version").notNull().default(1),
    /** The opening of the form that changed it last. */
    openingId: uuid("opening_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
    changedAt: instant("changed_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    index("drafts_staff").on(table.staffId, table.environment, table.changedAt.desc()),
    index("drafts_expiry").on(table.expiresAt),
  ],
);
