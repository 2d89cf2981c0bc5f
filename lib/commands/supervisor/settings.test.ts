import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { childEnvironment, readSettings } from "@/lib/commands/supervisor/settings";
import { folderOfOneTest } from "@/lib/testing/folder-of-one-test";

const OWN = {
  DATABASE_URL: "postgres://app:a@db.example/desk",
  DATABASE_OWNER_URL: "postgres://owner:o@db.example/desk",
};

test("without any variable the desk is a trial one on port 3000 with its own database", async () => {
  const root = await folderOfOneTest();
  expect(await readSettings(root, {})).toEqual({
    root,
    dataDir: join(root, ".kaitsu"),
    host: "127.0.0.1",
    port: 3000,
    url: "http://localhost:3000",
    sandbox: { port: 4010, portIsFixed: false, completionMs: undefined },
    database: undefined,
    environment: {},
  });
});

test("the environment wins over the file .env", async () => {
  const root = await folderOfOneTest();
  await writeFile(join(root, ".env"), "PORT=3100\nKAITSU_DATA_DIR=data\n");
  const settings = await readSettings(root, { PORT: "3200" });
  expect(settings).toMatchObject({ port: 3200, dataDir: join(root, "data") });
});

test("an empty variable is an unset one, also over the file .env", async () => {
  const root = await folderOfOneTest();
  await writeFile(join(root, ".env"), `PORT=3100\nDATABASE_URL=${OWN.DATABASE_URL}\n`);
  const settings = await readSettings(root, { PORT: "", DATABASE_URL: "", KAITSU_URL: "" });
  expect(settings).toMatchObject({ url: "http://localhost:3000", environment: {} });
  expect(settings.database).toBeUndefined();
});

test("live mode has no sandbox, and a sandbox that is given is not started again", async () => {
  const root = await folderOfOneTest();
  expect((await readSettings(root, { KAITSU_MODE: "live" })).sandbox).toBeUndefined();
  const given = { SANDBOX_URL: "http://127.0.0.1:4010" };
  expect((await readSettings(root, given)).sandbox).toBeUndefined();
});

test.each([
  [{ PORT: "http" }, "PORT must be a whole number from 1 to 65535."],
  [{ PORT: "70000" }, "PORT must be a whole number from 1 to 65535."],
  [{ SANDBOX_PORT: "0" }, "SANDBOX_PORT must be a whole number from 1 to 65535."],
  [{ SANDBOX_COMPLETION_MS: "4s" }, "SANDBOX_COMPLETION_MS must be a whole number"],
  [{ DATABASE_URL: OWN.DATABASE_URL }, "DATABASE_OWNER_URL is needed too"],
  [{ ...OWN, DATABASE_OWNER_URL: "db.example" }, "DATABASE_OWNER_URL is not a database URL"],
  [{ ...OWN, DATABASE_URL: "https://db.example" }, "DATABASE_URL is not a database URL"],
  [{ DATABASE_OWNER_URL: OWN.DATABASE_OWNER_URL }, "DATABASE_URL is not"],
])("%j is refused with a sentence that names the variable", async (environment, sentence) => {
  await expect(readSettings(await folderOfOneTest(), environment)).rejects.toThrow(sentence);
});

test("the desk does not get to know the role that owns its schema", async () => {
  const settings = await readSettings(await folderOfOneTest(), OWN);
  const found = { secretKey: "k", databaseUrl: OWN.DATABASE_URL, sandboxUrl: undefined };
  const environment = childEnvironment(settings, found);
  expect(environment).toMatchObject({ DATABASE_URL: OWN.DATABASE_URL, DATABASE_OWNER_URL: "" });
  expect(JSON.stringify(environment)).not.toContain("owner:o");
});
