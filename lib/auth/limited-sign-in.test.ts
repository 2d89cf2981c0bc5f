import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { auth } from "@/lib/auth/auth";
import { limitedSignIn } from "@/lib/auth/limited-sign-in";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { signInTries } from "@/lib/db/schema/sign-in-tries";
import { accounts, sessions, users } from "@/lib/db/schema/staff";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const PASSWORD = "correct horse battery";
let desk: TestDesk;
let hash: string;

beforeAll(async () => {
  desk = await startTestDesk();
  vi.stubEnv("KAITSU_TRUSTED_PROXIES", "10.0.0.0/24");
  hash = await hashPassword(PASSWORD);
});
afterAll(() => desk.close());

async function person(): Promise<string> {
  const id = randomUUID();
  const email = `${id}@example.jp`;
  await db().insert(users).values({ id, email, name: "viewer" });
  const account = { id: randomUUID(), accountId: id, providerId: "credential", userId: id };
  await db()
    .insert(accounts)
    .values({ ...account, password: hash });
  return email;
}

let networks = 0;
/** Each from a network of its own, or so it says. */
const elsewhere = () => {
  networks += 1;
  return { "x-forwarded-for": `203.0.${Math.floor(networks / 256)}.${networks % 256}` };
};

const betterAuth = (request: Request) => auth().handler(request);
/** What better-auth answers to a wrong password, without the time that it takes to look at one. */
const wrongPassword = async () => new Response(null, { status: 401 });

function trySignIn(
  body: BodyInit | object,
  headers: Record<string, string> = {},
  signIn: (request: Request) => Promise<Response> = betterAuth,
): Promise<Response> {
  const given = body instanceof URLSearchParams || typeof body === "string";
  const request = new Request("http://localhost:3000/api/auth/sign-in/email", {
    method: "POST",
    headers: {
      origin: "http://localhost:3000",
      ...elsewhere(),
      ...(given ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    body: given ? body : JSON.stringify(body),
  });
  return limitedSignIn(request, signIn);
}

async function fail(
  email: string,
  times: number,
  signIn: (request: Request) => Promise<Response> = wrongPassword,
): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) {
    statuses.push((await trySignIn({ email, password: "wrong" }, {}, signIn)).status);
  }
  return statuses;
}

describe("limitedSignIn", () => {
  it("refuses an address after ten failures, whatever networks they came from", async () => {
    const email = await person();
    expect(await fail(email, 10, betterAuth)).toEqual(Array(10).fill(401));
    const refused = await trySignIn({ email, password: PASSWORD });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({ code: "TOO_MANY" });
    const seconds = Number(refused.headers.get("x-retry-after"));
    expect(seconds).toBeGreaterThan(800);
    expect(seconds).toBeLessThanOrEqual(900);
    expect((await trySignIn({ email: await person(), password: PASSWORD })).status).toBe(200);
  });

  it("lets no more than ten of many at once be tried", async () => {
    const email = await person();
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => trySignIn({ email, password: "wrong" }, {}, wrongPassword)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(6);
  });

  it("counts an address in capitals as the same, and one that nobody has as any other", async () => {
    const email = await person();
    await fail(email.toUpperCase(), 10);
    expect(await fail(email, 1)).toEqual([429]);
    expect((await fail("nobody@example.jp", 11)).at(-1)).toBe(429);
  });

  it("begins anew after the right password", async () => {
    const email = await person();
    await fail(email, 9);
    expect((await trySignIn({ email, password: PASSWORD })).status).toBe(200);
    expect(await fail(email, 10)).toEqual(Array(10).fill(401));
  });

  it("begins anew after 15 minutes", async () => {
    const email = await person();
    await fail(email, 10);
    await db().update(signInTries).set({ firstAt: sql`now() - interval '15 minutes 1 second'` });
    expect((await trySignIn({ email, password: PASSWORD })).status).toBe(200);
  });

  it("does not count what was refused for another reason", async () => {
    for (let time = 0; time < 11; time += 1) {
      const answer = await trySignIn({ email: "no address", password: PASSWORD });
      expect(answer.status).toBe(400);
    }
  });

  it.each([
    ["a form", new URLSearchParams({ email: "a@example.jp", password: "x" })],
    ["no JSON", "{"],
    ["a list of addresses", { email: ["a@example.jp"], password: "x" }],
    ["nothing", {}],
    ["more than 16 KB", { email: "a@example.jp", password: "x".repeat(17_000) }],
  ])("refuses %s uncounted and untried", async (_what, body) => {
    expect((await trySignIn(body)).status).toBe(400);
  });

  it("leaves an audit row for each failure, which does not name the address", async () => {
    const email = await person();
    const before = await db().$count(auditLog, eq(auditLog.action, "staff.sign_in_failed"));
    await fail(email, 12);
    const rows = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, "staff.sign_in_failed"));
    expect(rows).toHaveLength(before + 10);
    const [last] = rows.slice(-1);
    expect(last).toMatchObject({ actorId: null, entity: "staff" });
    expect(last?.entityId).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify([rows, await db().select().from(signInTries)])).not.toContain(email);
  });
});

describe("the network address of a sign-in", () => {
  it("is what the outermost trusted proxy saw, not what the browser claims", async () => {
    const email = await person();
    await trySignIn(
      { email, password: PASSWORD },
      { "x-forwarded-for": "1.2.3.4, 198.51.100.7, 10.0.0.5" },
    );
    const rows = await db().select({ ip: sessions.ipAddress }).from(sessions);
    expect(rows.map(({ ip }) => ip)).toContain("198.51.100.7");
  });
});
