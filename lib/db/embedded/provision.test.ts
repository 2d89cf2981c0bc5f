import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asSuperuser, ensureRole, provision, urlFor } from "@/lib/db/embedded/provision";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/db/embedded/start";
import { endWithParent } from "@/lib/testing/end-with-parent";
import { makeTemporaryFolder } from "@/lib/testing/temporary-folder";

let end: () => Promise<void>;
let server: EmbeddedPostgres;
let urls: { ownerUrl: string; appUrl: string };

beforeAll(async () => {
  const folder = await makeTemporaryFolder();
  const dataDir = join(folder, "postgres");
  end = endWithParent(dataDir, folder);
  server = await startEmbeddedPostgres({ dataDir, durable: false });
  urls = await provision(server);
});

afterAll(() => end());

const run = (url: string, sql: string) =>
  asSuperuser(url, async (client) => (await client.query(sql)).rows);

test("the owner owns the database and may make tables", async () => {
  expect(await run(urls.ownerUrl, "SELECT current_user, current_database()")).toEqual([
    { current_user: "kaitsu_owner", current_database: "kaitsu" },
  ]);
  await run(urls.ownerUrl, "CREATE SCHEMA jobs; CREATE TABLE notes (a int)");
});

test("the desk's role gets in and may neither make tables nor read what it was not given", async () => {
  expect(await run(urls.appUrl, "SELECT current_user")).toEqual([{ current_user: "kaitsu_app" }]);
  await expect(run(urls.appUrl, "CREATE TABLE mine (a int)")).rejects.toThrow("permission denied");
  await expect(run(urls.appUrl, "SELECT * FROM notes")).rejects.toThrow("permission denied");
});

test("another role does not get in", async () => {
  const stranger = { name: "stranger", password: "known" };
  const superuserUrl = server.superuserUrl("postgres");
  await asSuperuser(superuserUrl, (client) => ensureRole(client, stranger));
  await expect(run(urlFor(superuserUrl, stranger, "kaitsu"), "SELECT 1")).rejects.toThrow(
    'permission denied for database "kaitsu"',
  );
});

test("a second time changes nothing, also when two do it at once", async () => {
  expect(await Promise.all([provision(server), provision(server)])).toEqual([urls, urls]);
});

test("a role whose password was changed gets the kept one back", async () => {
  await run(server.superuserUrl("postgres"), "ALTER ROLE kaitsu_app PASSWORD 'other'");
  await provision(server);
  expect(await run(urls.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});
