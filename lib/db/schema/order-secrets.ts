import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { sealed } from "@/lib/db/schema/carriers";
import { orders } from "@/lib/db/schema/orders";

/** Personal fields and passwords of a request (`mnp.lastnameKanji` …), sealed, erasable. */
export const orderSecrets = pgTable(
  "order_secrets",
  {
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    field: text("field").notNull(),
    value: sealed("value").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.field] })],
);
