import { randomBytes, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Database } from "@/e2e/fixtures/database";
import { OwnStack } from "@/e2e/fixtures/own-stack";
import { EXAMPLES } from "@/e2e/fixtures/pa05-41-examples";
import { Sandbox } from "@/e2e/fixtures/sandbox";
import { prepareStaff, signInFile } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { EsimFormPage } from "@/e2e/pages/esim-form-page";
import { OrderPage } from "@/e2e/pages/order-page";
import { unseal } from "@/lib/crypto/seal";

const SECRET_KEY = randomBytes(32);
const PASSWORD = `Pw-${randomUUID()}`;
const NAME = "髙山";

/** The carrier refuses what this EID asks for with 403-202 (lib/sandbox/README.md). */
const REFUSED_EID = "89049032100000000000000000013202";

let own: OwnStack;
let database: Database;

test.beforeAll(async () => {
  own = await OwnStack.make({
    FREEBIT_USER_MANAGEMENT: "used",
    KAITSU_SECRET_KEY: SECRET_KEY.toString("base64"),
    LOG_LEVEL: "debug",
  });
});
test.afterAll(async () => {
  await database?.close();
  await own.remove();
});

/** All that the browser is sent from now on, and all that it keeps. */
async function watch(page: Page) {
  const texts: string[] = [];
  const reading: Promise<void>[] = [];
  page.on("response", (response) => {
    texts.push(response.url());
    reading.push(
      response
        .text()
        .then((text) => void texts.push(text))
        // A redirect, or a page that was left, has no body.
        .catch(() => undefined),
    );
  });
  return async () => {
    await Promise.all(reading);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    return [...texts, kept, await page.content()].join("\n");
  };
}

async function authKey(): Promise<string> {
  const [row] = await database.rows(
    "SELECT environment, token FROM carrier_tokens WHERE carrier = 'freebit'",
  );
  if (!Buffer.isBuffer(row?.token)) throw new Error("no authKey is kept");
  return unseal(SECRET_KEY, row.token, `carrier_tokens/${row.environment}/freebit`);
}

/** Everything that the desk can read of its database: text as it is, bytes (sealed or not) in hexadecimal digits. */
async function everythingKept(): Promise<string> {
  const tables = await database.rows(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'pgboss')
       AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')`,
  );
  const names = tables.map(({ name }) => String(name));
  expect(names).toEqual(
    expect.arrayContaining(["public.orders", "public.drafts", "public.audit_log", "pgboss.job"]),
  );
  const texts = await Promise.all(
    names.map((name) => database.rows(`SELECT string_agg(x::text, E'\\n') AS text FROM ${name} x`)),
  );
  return texts.map(([row]) => String(row?.text)).join("\n");
}

/** In no row, as text or as bytes, and in nothing that the programs printed. */
async function expectNowhere(secrets: readonly string[]) {
  const everything = await everythingKept();
  for (const secret of secrets) {
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(secret, "utf8").toString("hex"));
    expect(own.output()).not.toContain(secret);
  }
}

test("master password, authKey and names are in no log, row, page or storage, taken or refused", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const stack = await own.up();
  await prepareStaff(stack, own.dataDir);
  database = new Database(stack.databaseUrl);
  await new Sandbox(stack.sandboxUrl).set({ userManagement: true });
  const storageState = signInFile(own.dataDir, "operator");
  const page = await browser.newPage({ baseURL: stack.url, storageState });
  const example = EXAMPLES.find(({ contract, body }) => contract.userManagement && "mnp" in body);
  if (typeof example?.body.mnp !== "object") throw new Error("no such example");
  const form = new EsimFormPage(page);
  const asked = {
    ...example.body,
    masterPassword: PASSWORD,
    mnp: { ...example.body.mnp, lastnameKanji: NAME },
  };
  await form.open(example.path);
  await form.fill(asked);
  await form.review.click();
  await expect(form.summary).toBeVisible();
  await expect(page.getByText(PASSWORD)).toHaveCount(0);
  await expect.poll(() => database.count("SELECT count(*) FROM drafts")).toBe(1);
  await expectNowhere([PASSWORD, NAME]);

  const seen = await watch(page);
  await form.send.click();
  const order = new OrderPage(page);
  await order.arrive();
  await order.expectState("accepted");
  const browserSaw = await seen();
  const key = await authKey();
  for (const secret of [PASSWORD, key]) expect(browserSaw).not.toContain(secret);

  expect(await database.count("SELECT count(*) FROM order_secrets")).toBe(6);
  await expectNowhere([PASSWORD, key, NAME]);

  await form.open(example.path);
  await form.fill({ ...asked, eid: REFUSED_EID });
  await form.review.click();
  const seenOfRefused = await watch(page);
  await form.send.click();
  await order.arrive();
  await order.expectState("rejected");
  await page.getByRole("link", { name: "訂正して送り直す" }).click();
  await expect(form.control("mnp.lastnameKanji")).toHaveValue(NAME);
  await expect(form.control("masterPassword")).toHaveValue("");
  const refusedSaw = await seenOfRefused();
  for (const secret of [PASSWORD, key]) expect(refusedSaw).not.toContain(secret);
  await expectNowhere([PASSWORD, key, NAME]);
  expect(own.output()).toContain("Kaitsu is ready");
  await page.close();
});
