import { customType, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** Bytes that lib/crypto/seal.ts made; unreadable without KAITSU_SECRET_KEY. */
export const sealed = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "bytea",
});

/** A carrier's token, shared by all processes and sealed. One an environment and carrier. */
export const carrierTokens = pgTable(
  "carrier_tokens",
  {
    environment: text("environment").notNull(),
    carrier: text("carrier").notNull(),
    token: sealed("token").notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true, mode: "date" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.environment, table.carrier] })],
);

/** What the policies call answered last (料金プラン参照API), so that forms need not wait for it. */
export const carrierPolicies = pgTable("carrier_policies", {
  environment: text("environment").primaryKey(),
  policies: jsonb("policies").$type<unknown>().notNull(),
  readAt: timestamp("read_at", { withTimezone: true, mode: "date" }).notNull(),
});
