import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const roleOf = (url: string) => decodeURIComponent(new URL(url).username);
const migrateFor = (appRole: string) => migrate({ ownerUrl: database.ownerUrl, appRole });

it("can be repeated for a role of the desk's own", async () => {
  await expect(migrateFor(roleOf(database.appUrl))).resolves.toBeUndefined();
});

it("takes queues of earlier versions away, with what waits in them", async () => {
  await owner.query("SELECT pgboss.create_queue('order.dispatch', '{\"policy\": \"short\"}')");
  await owner.query(`INSERT INTO pgboss.job (name, state) VALUES
    ('order.dispatch', 'created'), ('order.dispatch', 'active')`);
  const waiting = "SELECT count(*)::int AS count FROM pgboss.job";
  const queues = async () => {
    const { rows } = await owner.query("SELECT name FROM pgboss.queue ORDER BY name");
    return rows.map(({ name }) => name);
  };
  expect(await queues()).toContain("order.dispatch");
  expect((await owner.query(waiting)).rows).toEqual([{ count: 2 }]);
  await migrateFor(roleOf(database.appUrl));
  expect((await owner.query(waiting)).rows).toEqual([{ count: 0 }]);
  expect(await queues()).toEqual([
    "order.dispatch.freebit",
    "order.dispatch.icm",
    "order.follow",
    "profile.read",
  ]);
});

it("refuses the role that owns the tables as the desk's", async () => {
  const sentence = /^The role of DATABASE_URL \(\w+\) owns the desk's tables, /;
  await expect(migrateFor(roleOf(database.ownerUrl))).rejects.toThrow(sentence);
});

it("refuses a superuser as the desk's role", async () => {
  const { rows } = await owner.query("SELECT rolname FROM pg_roles WHERE rolsuper LIMIT 1");
  const superuser = String(rows[0]?.rolname);
  await expect(migrateFor(superuser)).rejects.toThrow(
    `The role of DATABASE_URL (${superuser}) is a superuser, so it could change the audit log.`,
  );
});

it("leaves the desk's role no way to change the audit log", async () => {
  const app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  try {
    for (const statement of [
      "UPDATE audit_log SET action = ''",
      "DELETE FROM audit_log",
      "TRUNCATE audit_log",
    ]) {
      await expect(app.query(statement)).rejects.toThrow("permission denied");
    }
  } finally {
    await app.end();
  }
});
