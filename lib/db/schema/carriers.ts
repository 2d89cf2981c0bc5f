import { sql } from "drizzle-orm";
import {
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "@/lib/db/schema/staff";

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
    issuedAt: timestamp("issued_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.environment, table.carrier] })],
);

/** Who of all processes is getting a carrier's token at the moment, so that the others wait for it; gone when done. */
export const carrierTokenLeases = pgTable(
  "carrier_token_leases",
  {
    environment: text("environment").notNull(),
    carrier: text("carrier").notNull(),
    holder: uuid("holder").notNull(),
    /** From then on the holder has died, and another may. */
    until: timestamp("until", { withTimezone: true, mode: "date" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.environment, table.carrier] })],
);

/** What a call that changes seldom answered last (料金プラン参照, 追加容量一覧), so that forms need not wait for it. */
export const carrierAnswers = pgTable(
  "carrier_answers",
  {
    environment: text("environment").notNull(),
    /** The operation's name in lib/upstream/icm/endpoints.ts. */
    operation: text("operation").notNull(),
    answer: jsonb("answer").$type<unknown>().notNull(),
    readAt: timestamp("read_at", { withTimezone: true, mode: "date" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.environment, table.operation] })],
);

/** A carrier to which nothing is sent, by an administrator's word: orders wait until the row is gone. */
export const carrierStops = pgTable("carrier_stops", {
  environment: text("environment").primaryKey(),
  /** Shown with every order that waits. */
  reason: text("reason").notNull(),
  stoppedBy: text("stopped_by").references(() => users.id),
  stoppedAt: timestamp("stopped_at", { withTimezone: true, mode: "date" }).notNull(),
});

/**
 * One row an environment, through which all processes pass on their way to its carrier. A turn is decided by its own columns,
 * so that one UPDATE is exact whatever the others do.
 */
export const carrierGates = pgTable("carrier_gates", {
  environment: text("environment").primaryKey(),
  /** When the last exchanges began, or will: as many as may begin in a second, oldest first. */
  starts: timestamp("starts", { withTimezone: true, mode: "date" })
    .array()
    .notNull()
    .default(sql`'{}'`),
  /** Exchanges under way: their id, and the second since 1970 from which they count no more. */
  calls: jsonb("calls").$type<Record<string, number>>().notNull().default({}),
});

/**
 * What keeps a carrier that fails from being asked more: one for all exchanges, and one for each kind of order, which may end
 * in doubt while all else goes well.
 */
export const carrierBreakers = pgTable(
  "carrier_breakers",
  {
    environment: text("environment").notNull(),
    /** `all`, or the kind of the orders. */
    scope: text("scope").notNull(),
    /** Failures in a row, and why the last. */
    failures: integer("failures").notNull().default(0),
    reason: text("reason"),
    /** Since when nothing goes through, and from when on one may try; null while all goes through. */
    closedAt: timestamp("closed_at", { withTimezone: true, mode: "date" }),
    retryAt: timestamp("retry_at", { withTimezone: true, mode: "date" }),
    /** How often it was tried in vain since then. */
    tries: integer("tries").notNull().default(0),
    /** The try that is under way, and may be until `retryAt`. */
    triedBy: uuid("tried_by"),
  },
  (table) => [primaryKey({ columns: [table.environment, table.scope] })],
);
