import { request } from "@playwright/test";
import { Database } from "@/e2e/fixtures/database";
import { type Line, lineAt } from "@/e2e/fixtures/lines";
import { OwnStack } from "@/e2e/fixtures/own-stack";
import { placeActivation } from "@/e2e/fixtures/place-order";
import { Sandbox } from "@/e2e/fixtures/sandbox";
import type { Stack } from "@/e2e/fixtures/stack";
import { prepareStaff, signInFile } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";

/** Longer than an attempt's lease (75 s) and the sweep that finds it. */
const SETTLED_MS = 110_000;
const FOREVER_MS = 600_000;

/** The ten lines, by what has become of their order when the machine is lost. */
const LINES = {
  completed: [lineAt(96145), lineAt(96146)],
  accepted: [lineAt(96147), lineAt(96148)],
  /** Refused for its token each time: known not sent, so it waits. */
  queued: [lineAt(96149), lineAt(96150)],
  /** The carrier has done it; its answer is on the way. */
  sendingDone: [lineAt(96151), lineAt(96152)],
  /** The carrier has not read it yet, and never will. */
  sendingUnread: [lineAt(96153), lineAt(96154)],
};
const ALL = Object.values(LINES).flat();

let own: OwnStack;

test.beforeAll(async () => {
  own = await OwnStack.make({ SANDBOX_COMPLETION_MS: "0" });
});

test.afterAll(async () => {
  await own.remove();
});

test("after kill -9 of everything, no order is lost, none is sent twice, and all are true", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const before = await own.up();
  await prepareStaff(before, own.dataDir);
  const placed = await placeAll(before);

  await own.crash();
  const after = await own.up();

  const database = new Database(after.databaseUrl);
  const sandbox = new Sandbox(after.sandboxUrl);
  try {
    expect(await idsOf(database)).toEqual([...placed.values()].sort());
    await sandbox.complete();
    await expect
      .poll(() => statesOf(database), { timeout: SETTLED_MS, message: "every order is settled" })
      .toEqual({
        ...allOf(LINES.completed, "completed"),
        ...allOf(LINES.accepted, "completed"),
        ...allOf(LINES.queued, "completed"),
        // Its answer is lost for ever: a person looks, the program does not send again.
        ...allOf(LINES.sendingDone, "unknown"),
        ...allOf(LINES.sendingUnread, "unknown"),
      });

    const taken = async (line: Line) =>
      (await sandbox.requests(line.imsi, "activate")).filter(({ status }) => status !== 401);
    for (const line of ALL) {
      const unread = LINES.sendingUnread.includes(line);
      const requests = await taken(line);
      expect([line.imsi, requests.length]).toEqual([line.imsi, unread ? 0 : 1]);
      expect(requests.every(({ applied }) => applied)).toBe(true);
      const { fields } = await sandbox.line(line.imsi);
      expect([line.imsi, fields.profileStatus]).toEqual([
        line.imsi,
        unread ? "inactive" : "active",
      ]);
    }

    // The sign-in of before opens the desk of after, and it shows the same.
    const context = await browser.newContext({
      baseURL: after.url,
      storageState: signInFile(own.dataDir, "operator"),
    });
    const page = await context.newPage();
    await page.goto("/orders?state=unknown");
    await expect(page.getByRole("table").locator('[data-order-state="unknown"]')).toHaveCount(4);
  } finally {
    await database.close();
  }
});

/** Places the ten orders and waits until each is where its name says. @returns IMSI → order id */
async function placeAll(stack: Stack): Promise<Map<string, string>> {
  const database = new Database(stack.databaseUrl);
  const sandbox = new Sandbox(stack.sandboxUrl);
  const operator = await request.newContext({
    baseURL: stack.url,
    storageState: signInFile(own.dataDir, "operator"),
  });
  const placed = new Map<string, string>();
  const place = async (lines: Line[]) => {
    for (const line of lines) placed.set(line.imsi, (await placeActivation(operator, line)).id);
  };
  const until = (lines: Line[], state: string) =>
    expect
      .poll(async () => pick(await statesOf(database), lines), { timeout: 20_000 })
      .toEqual(allOf(lines, state));

  await untilRead(database);
  for (const { imsi } of LINES.queued) {
    await sandbox.addFault({ operation: "activate", kind: "unauthorized", imsi, times: 1000 });
  }
  for (const { imsi } of LINES.sendingDone) {
    await sandbox.addFault({ operation: "activate", kind: "delay", imsi, ms: FOREVER_MS });
  }
  await place(LINES.completed);
  await until(LINES.completed, "completed");
  await sandbox.set({ completionMs: FOREVER_MS });
  await place([...LINES.accepted, ...LINES.queued]);
  await until(LINES.accepted, "accepted");
  // Long enough until their next try that none of them is being sent when the machine is lost.
  await expect
    .poll(
      () =>
        database.count(
          "SELECT count(*) FROM orders WHERE state = 'queued' AND due_at > now() + interval '10 seconds'",
        ),
      { timeout: 60_000 },
    )
    .toBe(LINES.queued.length);
  await place(LINES.sendingDone);
  for (const { imsi } of LINES.sendingDone) {
    await expect.poll(async () => (await sandbox.requests(imsi, "activate")).length).toBe(1);
  }
  // From here on the carrier reads nothing more, though its machine still takes connections.
  process.kill(stack.pids.sandbox ?? 0, "SIGSTOP");
  await place(LINES.sendingUnread);
  await until(LINES.sendingUnread, "sending");
  expect(pick(await statesOf(database), LINES.sendingDone)).toEqual(
    allOf(LINES.sendingDone, "sending"),
  );
  await operator.dispose();
  await database.close();
  return placed;
}

async function untilRead(database: Database): Promise<void> {
  const imsis = ALL.map(({ imsi }) => imsi);
  await expect
    .poll(
      () =>
        database.count(
          "SELECT count(*) FROM profiles WHERE imsi = ANY($1) AND profile_status = 'inactive'",
          [imsis],
        ),
      { timeout: 60_000, message: "the lines are read" },
    )
    .toBe(ALL.length);
}

async function statesOf(database: Database): Promise<Record<string, unknown>> {
  const rows = await database.rows(
    "SELECT t.value, o.state FROM orders o JOIN order_targets t ON t.order_id = o.id",
  );
  return Object.fromEntries(rows.map(({ value, state }) => [value, state]));
}

async function idsOf(database: Database): Promise<unknown[]> {
  const rows = await database.rows("SELECT id FROM orders ORDER BY id::text");
  return rows.map(({ id }) => id);
}

function allOf(lines: Line[], state: string): Record<string, string> {
  return Object.fromEntries(lines.map(({ imsi }) => [imsi, state]));
}

function pick(states: Record<string, unknown>, lines: Line[]): Record<string, unknown> {
  return Object.fromEntries(lines.map(({ imsi }) => [imsi, states[imsi]]));
}
