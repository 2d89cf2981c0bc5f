import { bigserial, index, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/**
 * Who did what to what, written in the transaction of the change itself. Append-only: the role that the
 * desk uses may not UPDATE or DELETE. `detail` holds references and choices, never personal values.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: timestamp("at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
    /** Null: the program itself (first start, worker), or somebody who could not sign in. */
    actorId: text("actor_id"),
    action: text("action").notNull(),
    entity: text("entity").notNull(),
    entityId: text("entity_id").notNull(),
    requestId: text("request_id"),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    index("audit_log_entity").on(table.entity, table.entityId, table.id),
    index("audit_log_actor").on(table.actorId, table.id),
  ],
);
