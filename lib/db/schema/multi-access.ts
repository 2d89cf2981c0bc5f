import {
  bigserial,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * マルチアクセスSIM接続履歴: the carrier gives the last 100 connections of a line; those that were read stay here, so
 * that older ones are not lost. A connection is known by all that the carrier says of it.
 */
export const multiAccessConnections = pgTable(
  "multi_access_connections",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    environment: text("environment").notNull(),
    imsi: text("imsi").notNull(),
    connectedAt: instant("connected_at").notNull(),
    efIccid: text("ef_iccid"),
    efImsi: text("ef_imsi"),
    /** Text: the document's sample has a letter in it. */
    imei: text("imei"),
    appletState: text("applet_state"),
    readAt: instant("read_at").notNull(),
  },
  (table) => [
    unique("multi_access_connections_once")
      .on(
        table.environment,
        table.imsi,
        table.connectedAt,
        table.efIccid,
        table.efImsi,
        table.imei,
        table.appletState,
      )
      .nullsNotDistinct(),
    index("multi_access_connections_line").on(
      table.environment,
      table.imsi,
      table.connectedAt.desc(),
    ),
  ],
);

/** マルチアクセス接続状況 of a line, as the carrier gave it last; `state` is null where it is no multi-access SIM. */
export const multiAccessStates = pgTable(
  "multi_access_states",
  {
    environment: text("environment").notNull(),
    imsi: text("imsi").notNull(),
    state: jsonb("state").$type<Record<string, unknown>>(),
    readAt: instant("read_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.environment, table.imsi] })],
);
