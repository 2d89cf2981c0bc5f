import { randomUUID } from "node:crypto";
import { type APIRequestContext, request } from "@playwright/test";
import { callAction } from "@/e2e/fixtures/actions";
import { Database, untilLinesAreRead } from "@/e2e/fixtures/database";
import { lineAt } from "@/e2e/fixtures/lines";
import { OwnStack } from "@/e2e/fixtures/own-stack";
import { placeActivation } from "@/e2e/fixtures/place-order";
import { Sandbox } from "@/e2e/fixtures/sandbox";
import type { Stack } from "@/e2e/fixtures/stack";
import { prepareStaff, signInFile } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { actionNamed } from "@/lib/testing/server-actions";

const METRICS_TOKEN = `token-${randomUUID()}`;
const TO_ACTIVATE = lineAt(96145);
const IN_USE = "440130000096016";
/** As long as a slow carrier takes, so that the stop comes in the middle of it. */
const SLOW_MS = 6_000;

test.describe.configure({ mode: "serial" });

let own: OwnStack;
let stack: Stack;
let database: Database;
let operator: APIRequestContext;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  own = await OwnStack.make({ SANDBOX_COMPLETION_MS: "0", METRICS_TOKEN });
  stack = await own.up();
  database = new Database(stack.databaseUrl);
  await prepareStaff(stack, own.dataDir);
  const storageState = signInFile(own.dataDir, "operator");
  operator = await request.newContext({ baseURL: stack.url, storageState });
  await untilLinesAreRead(database);
});

test.afterAll(async () => {
  await operator?.dispose();
  await own.remove();
});

test("the metrics are for whoever brings the token, and for nobody else", async () => {
  const metrics = (authorization?: string) =>
    fetch(`${stack.url}/api/metrics`, authorization ? { headers: { authorization } } : {});
  for (const authorization of [undefined, "Bearer", "Bearer wrong", `Basic ${METRICS_TOKEN}`]) {
    const refusal = await metrics(authorization);
    expect([authorization, refusal.status, await refusal.text()]).toEqual([authorization, 401, ""]);
  }
  // What the worker called, told by the desk: its last calls are in the database within seconds.
  await expect
    .poll(async () => (await metrics(`Bearer ${METRICS_TOKEN}`)).text(), { timeout: 20_000 })
    .toMatch(
      /^kaitsu_carrier_call_seconds_count\{carrier="icm",operation="profile",result="2xx"\} 2\d\d$/m,
    );
});

test("the id on an error page is that of one line of the log, with the request's own", async ({
  browser,
}) => {
  const [row] = await database.rows("SELECT snapshot FROM profiles WHERE imsi = $1", [IN_USE]);
  await database.rows("UPDATE profiles SET snapshot = '[1]' WHERE imsi = $1", [IN_USE]);
  const context = await browser.newContext({
    baseURL: stack.url,
    storageState: signInFile(own.dataDir, "operator"),
  });
  const page = await context.newPage();
  await page.goto(`/profiles/${IN_USE}`);
  const face = page.getByRole("main").getByRole("alert");
  const id = (await face.locator("code").first().textContent()) ?? "no id";
  await context.close();
  await database.rows("UPDATE profiles SET snapshot = $2 WHERE imsi = $1", [
    IN_USE,
    JSON.stringify(row?.snapshot),
  ]);

  const lines = () =>
    own
      .output()
      .split("\n")
      .filter((line) => line.includes(id));
  await expect.poll(lines).toHaveLength(1);
  const logged = JSON.parse((lines()[0] ?? "").replace(/^desk +\| /, ""));
  expect(logged).toMatchObject({
    level: 50,
    digest: id,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    route: "/profiles/[imsi]",
    err: { stack: expect.any(Array) },
  });
  // Nothing but the log speaks of it.
  expect(own.output()).not.toMatch(/^desk +\| +at /m);
});

test("a stop waits for the answer to a person and for the outcome of a sending, and for nothing else", async ({
  browser,
}) => {
  // A window that stays open has connections of its own, and asks for news all the time.
  const storageState = signInFile(own.dataDir, "operator");
  const context = await browser.newContext({ baseURL: stack.url, storageState });
  const page = await context.newPage();
  await page.goto("/orders");
  const sandbox = new Sandbox(stack.sandboxUrl);
  const { imsi } = TO_ACTIVATE;
  await sandbox.addFault({ operation: "activate", kind: "delay", imsi, ms: SLOW_MS });
  await sandbox.addFault({ operation: "monthlyUsage", kind: "delay", imsi: IN_USE, ms: SLOW_MS });
  const { id } = await placeActivation(operator, TO_ACTIVATE);
  const range = { by: "month", from: "2026-01", to: "2026-02" };
  const usage = callAction(operator, actionNamed("readUsageAction"), [{ imsi: IN_USE, range }]);
  await expect.poll(async () => (await sandbox.requests(imsi, "activate")).length).toBe(1);
  await expect.poll(async () => (await sandbox.requests(IN_USE, "monthlyUsage")).length).toBe(1);
  const [before] = await database.rows("SELECT state FROM orders WHERE id = $1", [id]);
  expect(before?.state).toBe("sending");
  await database.close();

  const stopped = own.stop();
  expect((await usage)?.ok).toBe(true);
  expect(await stopped).toBe(0);
  await context.close();

  stack = await own.up();
  const after = new Database(stack.databaseUrl);
  try {
    const [attempt] = await after.rows(
      "SELECT outcome, evidence->>'status' AS status FROM order_attempts WHERE order_id = $1",
      [id],
    );
    expect(attempt).toEqual({ outcome: "accepted", status: "202" });
    await expect
      .poll(
        async () => (await after.rows("SELECT state FROM orders WHERE id = $1", [id]))[0]?.state,
      )
      .toBe("completed");
    const again = new Sandbox(stack.sandboxUrl);
    expect((await again.requests(imsi, "activate")).length).toBe(1);
  } finally {
    await after.close();
  }
});
