import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { sealed } from "@/lib/db/schema/carriers";
import { users } from "@/lib/db/schema/staff";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * The inventory: the ICM profiles that this desk knows (ICM has no list call), with what the carrier
 * answered last. Columns that are filtered or compared stand alone; `snapshot` holds the whole answer of
 * プロファイル情報参照 without the PUKs, unknown fields included. Limits are KB.
 */
export const profiles = pgTable(
  "profiles",
  {
    environment: text("environment").notNull(),
    imsi: text("imsi").notNull(),
    hsn: text("hsn").notNull(),
    customerReference: text("customer_reference"),
    /** The carrier keeps comments but never gives them back: the last that was accepted from here. */
    comment: text("comment"),
    iccid: text("iccid"),
    msisdn: text("msisdn"),
    profileStatus: text("profile_status"),
    /** payg, fixed or upStream (上り特価 is a flag at the carrier, a plan to staff). */
    plan: text("plan"),
    limitKb: bigint("limit_kb", { mode: "number" }),
    upLimitKb: bigint("up_limit_kb", { mode: "number" }),
    downLimitKb: bigint("down_limit_kb", { mode: "number" }),
    cn: boolean("cn"),
    cnActIpAddress: text("cn_act_ip_address"),
    cnSbyIpAddress: text("cn_sby_ip_address"),
    snapshot: jsonb("snapshot").$type<Record<string, unknown>>(),
    /** When the carrier gave the snapshot; null before the first reading. */
    readAt: instant("read_at"),
    /** Error code of the last reading when it failed; the snapshot stays the older one. */
    readError: text("read_error"),
    /** Uni- and bigrams of everything that free text may find (lib/domain/profiles/search-grams.ts). */
    searchGrams: text("search_grams").array().notNull().default(sql`'{}'`),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.environment, table.imsi] }),
    check("profiles_imsi", sql`${table.imsi} ~ '^[0-9]{1,15}$'`),
    check("profiles_hsn", sql`${table.hsn} ~ '^[0-9A-F]{10}$'`),
    index("profiles_state").on(table.environment, table.profileStatus, table.imsi),
    index("profiles_plan").on(table.environment, table.plan, table.imsi),
    index("profiles_act_address").on(table.environment, table.cnActIpAddress),
    index("profiles_sby_address").on(table.environment, table.cnSbyIpAddress),
    index("profiles_search").using("gin", table.searchGrams),
  ],
);

/** PUKs, sealed, in a table of their own so that they can be erased. */
export const profileSecrets = pgTable(
  "profile_secrets",
  {
    environment: text("environment").notNull(),
    imsi: text("imsi").notNull(),
    puks: sealed("puks").notNull(),
    readAt: instant("read_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.environment, table.imsi] }),
    foreignKey({
      columns: [table.environment, table.imsi],
      foreignColumns: [profiles.environment, profiles.imsi],
    }).onDelete("cascade"),
  ],
);

/** One file or paste that filled the inventory. */
export const profileImports = pgTable("profile_imports", {
  id: uuid("id").primaryKey().defaultRandom(),
  environment: text("environment").notNull(),
  createdBy: text("created_by").references(() => users.id),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** A line of an import: `pending` until the carrier was read, then `read` or `failed`; `invalid` never is. */
export const profileImportLines = pgTable(
  "profile_import_lines",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => profileImports.id, { onDelete: "cascade" }),
    line: integer("line").notNull(),
    imsi: text("imsi").notNull(),
    hsn: text("hsn").notNull(),
    state: text("state").notNull(),
    error: text("error"),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    check(
      "profile_import_lines_state",
      sql`${table.state} IN ('pending', 'read', 'failed', 'invalid')`,
    ),
    index("profile_import_lines_imsi").on(table.imsi),
  ],
);

/** Our own longer note about a line, sealed, as it may name people; the carrier never sees it. */
export const profileNotes = pgTable(
  "profile_notes",
  {
    environment: text("environment").notNull(),
    imsi: text("imsi").notNull(),
    note: sealed("note").notNull(),
    changedBy: text("changed_by").references(() => users.id),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.environment, table.imsi] }),
    foreignKey({
      columns: [table.environment, table.imsi],
      foreignColumns: [profiles.environment, profiles.imsi],
    }).onDelete("cascade"),
  ],
);
