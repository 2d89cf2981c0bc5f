import { type APIRequestContext, request } from "@playwright/test";
import { callAction } from "@/e2e/fixtures/actions";
import { apiRoutes } from "@/e2e/fixtures/api-routes";
import { type Line, lineAt } from "@/e2e/fixtures/lines";
import { OwnDesk } from "@/e2e/fixtures/own-desk";
import { placeActivation } from "@/e2e/fixtures/place-order";
import { ACTION_CASES, type Ground, POST_ROUTE_CASES } from "@/e2e/fixtures/role-cases";
import { addPerson, ROLES, type Role } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { actionNamed, builtActions } from "@/lib/testing/server-actions";

/** What is kept of signing in and of readings, apart from all that the desk is about. */
const NOT_COUNTED = [
  "sessions",
  "rate_limits",
  "worker_heartbeats",
  "carrier_tokens",
  "carrier_token_leases",
  "carrier_answers",
  "carrier_gates",
  "carrier_breakers",
  "carrier_call_times",
  "usage_kept",
  "multi_access_states",
  "multi_access_connections",
];

test.describe.configure({ mode: "serial" });

let own: OwnDesk;
let ground: Ground;
const people = new Map<Role | "nobody", APIRequestContext>();

test.beforeAll(async () => {
  test.setTimeout(180_000);
  own = await OwnDesk.start({ SANDBOX_COMPLETION_MS: "0" });
  for (const role of ROLES) people.set(role, await own.requestAs(role));
  people.set("nobody", await request.newContext({ baseURL: own.stack.url }));
  ground = await prepareGround();
});

test.afterAll(async () => {
  for (const person of people.values()) await person.dispose();
  // It has to be awake to be stopped.
  if (own?.stack.pids.worker) process.kill(own.stack.pids.worker, "SIGCONT");
  await own?.remove();
});

test("every action of the build has a case here", () => {
  const found = builtActions().map(({ name }) => name);
  expect(found.sort()).toEqual(Object.keys(ACTION_CASES).sort());
});

test("every POST route has a case here", () => {
  const found = apiRoutes().filter(({ methods }) => methods.includes("POST"));
  expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(POST_ROUTE_CASES).sort());
  const others = apiRoutes().flatMap(({ methods }) => methods);
  expect(others.filter((method) => method !== "GET" && method !== "POST")).toEqual([]);
});

test("signed out, no action and no route does or tells anything", async () => {
  const before = await contents();
  const nobody = as("nobody");
  for (const [name, { args }] of Object.entries(ACTION_CASES)) {
    const answer = await callAction(nobody, actionNamed(name), args(ground));
    expect([name, answer?.ok, answer?.error?.code]).toEqual([name, false, "not_signed_in"]);
  }
  for (const { path, methods } of apiRoutes()) {
    for (const method of methods) {
      const response = await nobody.fetch(pathOf(path), { method, data: bodyOf(path) });
      expect([method, path, response.status()]).toEqual([method, path, 401]);
    }
  }
  expect(await contents()).toEqual(before);
});

test("a viewer changes nothing, by no action and no route", async () => {
  const viewer = as("viewer");
  const cases = Object.entries(ACTION_CASES);
  for (const [name, { args, after }] of cases.filter(([, { role }]) => role === "viewer")) {
    expect([name, (await callAction(viewer, actionNamed(name), args(ground)))?.ok]).toEqual([
      name,
      true,
    ]);
    after?.(ground);
  }

  const before = await contents();
  for (const [name, { args }] of cases.filter(([, { role }]) => role !== "viewer")) {
    const answer = await callAction(viewer, actionNamed(name), args(ground));
    expect([name, answer?.ok, answer?.error?.code]).toEqual([name, false, "not_allowed"]);
  }
  for (const [path, { role }] of Object.entries(POST_ROUTE_CASES)) {
    const response = await viewer.post(pathOf(path), { data: bodyOf(path) });
    expect([path, response.status()]).toEqual([path, role === "viewer" ? 200 : 403]);
  }
  expect(await contents()).toEqual(before);
});

for (const [who, what] of [
  ["operator", "settles nothing, sends nothing again and manages no staff"],
  ["approver", "manages neither staff nor carriers"],
] as const) {
  test(`an ${who} ${what}`, async () => {
    const before = await contents();
    const stronger = ROLES.slice(ROLES.indexOf(who) + 1);
    for (const [name, { role, args }] of Object.entries(ACTION_CASES)) {
      if (!stronger.includes(role)) continue;
      const answer = await callAction(as(who), actionNamed(name), args(ground));
      expect([name, answer?.ok, answer?.error?.code]).toEqual([name, false, "not_allowed"]);
    }
    expect(await contents()).toEqual(before);
  });
}

test("the same calls work for those who may, so they were refused for the role alone", async () => {
  for (const [name, { role, reads = false, args, after }] of Object.entries(ACTION_CASES)) {
    const before = JSON.stringify(await contents());
    const answer = await callAction(as(role), actionNamed(name), args(ground));
    expect([name, answer]).toEqual([name, expect.objectContaining({ ok: true })]);
    expect([name, JSON.stringify(await contents()) === before]).toEqual([name, reads]);
    after?.(ground);
  }
  for (const [path, { role }] of Object.entries(POST_ROUTE_CASES)) {
    const response = await as(role).post(pathOf(path), { data: bodyOf(path) });
    expect([path, response.status()]).toEqual([path, 200]);
  }
});

test("whoever has a password that somebody else made can do nothing but change it", async () => {
  const person = own.staff.get("operator");
  await mustChange(true);
  const before = await contents();
  for (const [name, { role, args }] of Object.entries(ACTION_CASES)) {
    if (role === "admin" || role === "approver") continue;
    if (name === "changePasswordAction" || name === "setLocaleAction") continue;
    const answer = await callAction(as("operator"), actionNamed(name), args(ground));
    expect([name, answer?.error?.code]).toEqual([name, "password_change_first"]);
  }
  expect((await as("operator").get("/api/orders")).status()).toBe(403);
  expect(await contents()).toEqual(before);
  await mustChange(false);

  async function mustChange(must: boolean) {
    await own.database.rows("UPDATE users SET must_change_password = $2 WHERE id = $1", [
      person?.id,
      must,
    ]);
  }
});

test("the last administrator can be neither disabled nor given a weaker role", async () => {
  const admin = own.staff.get("admin");
  await own.database.rows(
    "UPDATE users SET disabled_at = now() WHERE role = 'admin' AND id <> $1",
    [admin?.id],
  );
  const before = await contents();
  for (const [name, input] of [
    ["disableStaffAction", { staffId: admin?.id }],
    ["changeRoleAction", { staffId: admin?.id, role: "approver" }],
  ] as const) {
    const answer = await callAction(as("admin"), actionNamed(name), [input]);
    expect(answer?.error).toMatchObject({
      code: "staff_last_admin",
      message: expect.stringContaining("先に別の人を管理者にしてください"),
    });
  }
  expect(await contents()).toEqual(before);
});

function as(who: Role | "nobody"): APIRequestContext {
  const person = people.get(who);
  if (!person) throw new Error(`${who} is not there`);
  return person;
}

function pathOf(route: string): string {
  const id = route.includes("import") ? ground.importId : ground.queuedOrder;
  const path = POST_ROUTE_CASES[route]?.path?.(ground) ?? route;
  return path.replace("[id]", id);
}

function bodyOf(route: string): string | undefined {
  return POST_ROUTE_CASES[route]?.body;
}

/** Orders and an import to try things on; from then on the worker stands still, and with it the own.database. */
async function prepareGround(): Promise<Ground> {
  const lost = [lineAt(96161), lineAt(96162), lineAt(96164)] as const;
  for (const { imsi } of lost) {
    await own.sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi });
  }
  const unknownOrders: Ground["unknownOrders"] = [
    await place(lost[0]),
    await place(lost[1]),
    await place(lost[2]),
  ];
  await expect
    .poll(() => own.database.count("SELECT count(*) FROM orders WHERE state = 'unknown'"), {
      timeout: 30_000,
    })
    .toBe(3);
  const proposalId = await propose(unknownOrders[2]);
  process.kill(own.stack.pids.worker ?? 0, "SIGSTOP");
  const queuedOrder = await place(lineAt(96163));
  const [imported] = await own.database.rows("SELECT id FROM profile_imports LIMIT 1");
  const { id: colleagueId } = await addPerson(own.database, "operator");
  const stopSince = new Date().toISOString();
  await own.database.rows(
    `INSERT INTO carrier_stops (environment, reason, stopped_at)
     VALUES ('trial/icm/550e8400e29b41d4a716446655440000', 'キャリアの保守のため', $1)`,
    [stopSince],
  );
  const passwords: Ground["passwords"] = [
    own.staff.get("viewer")?.password ?? "",
    "another-password-2",
  ];
  const importId = String(imported?.id);
  return { queuedOrder, unknownOrders, proposalId, importId, stopSince, colleagueId, passwords };
}

/** @returns the id of what the operator proposes about the order */
async function propose(orderId: string): Promise<number> {
  const wish = {
    orderId,
    seenState: "unknown",
    seenAttempts: 1,
    decision: "failed",
    reason: "未開通のままです",
  };
  const answer = await callAction(as("operator"), actionNamed("proposeDecisionAction"), [wish]);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  const [event] = await own.database.rows(
    "SELECT id FROM order_events WHERE order_id = $1 AND event = 'proposed_by_person'",
    [orderId],
  );
  return Number(event?.id);
}

async function place(line: Line): Promise<string> {
  return (await placeActivation(as("operator"), line)).id;
}

/** Every table with how many rows it has and a hash over all of them. */
async function contents(): Promise<Record<string, unknown>> {
  const tables = await own.database.rows(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const names = tables
    .map(({ name }) => String(name))
    .filter((name) => !NOT_COUNTED.includes(name));
  expect(names).toEqual(expect.arrayContaining(["orders", "profiles", "audit_log", "users"]));
  const found: Record<string, unknown> = {};
  for (const name of names.sort()) {
    const [row] = await own.database.rows(
      `SELECT count(*)::int AS rows, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash
       FROM "${name}" t`,
    );
    found[name] = row;
  }
  return found;
}
