import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auth } from "@/lib/auth/auth";
import { readSignIn } from "@/lib/auth/read-sign-in";
import { db } from "@/lib/db/client";
import { accounts, sessions, users } from "@/lib/db/schema/staff";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

const COOKIE = "kaitsu-session";
const PASSWORD = "correct horse battery";

let desk: TestDesk;
let hash: string;
let id: string;
let email: string;
/** As a page reads it: decoded. */
let cookie: string;

beforeAll(async () => {
  desk = await startTestDesk();
  hash = await hashPassword(PASSWORD);
});
afterAll(() => desk.close());

beforeEach(async () => {
  id = randomUUID();
  email = `${id}@example.jp`;
  await db().insert(users).values({ id, email, name: "山田", role: "approver", locale: "en" });
  const account = { id: randomUUID(), accountId: id, providerId: "credential", userId: id };
  await db()
    .insert(accounts)
    .values({ ...account, password: hash });
  cookie = await signIn();
});

let networks = 0;

/** By better-auth itself; the value of its cookie. */
async function signIn(): Promise<string> {
  networks += 1;
  const answer = await auth().handler(
    new Request("http://localhost:3000/api/auth/sign-in/email", {
      method: "POST",
      headers: {
        origin: "http://localhost:3000",
        "content-type": "application/json",
        "x-forwarded-for": `203.0.113.${networks}`,
      },
      body: JSON.stringify({ email, password: PASSWORD }),
    }),
  );
  const [, value = ""] =
    /^kaitsu-session=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "") ?? [];
  return decodeURIComponent(value);
}

const read = (value: string | undefined) =>
  readSignIn((name) => (name === COOKIE ? value : undefined));
const mine = () => eq(sessions.userId, id);

describe("readSignIn", () => {
  it("knows who signed in, by better-auth's own cookie", async () => {
    const [session] = await db().select().from(sessions).where(mine());
    expect(await read(cookie)).toEqual({
      sessionId: session?.id,
      user: {
        id,
        email,
        name: "山田",
        role: "approver",
        locale: "en",
        mustChangePassword: false,
      },
    });
  });

  it("tells two sign-ins of one person apart", async () => {
    const other = await signIn();
    const [one, two] = await Promise.all([read(cookie), read(other)]);
    expect(one?.user).toEqual(two?.user);
    expect(one?.sessionId).not.toBe(two?.sessionId);
  });

  it("gives the role that the person has now", async () => {
    await db().update(users).set({ role: "viewer" }).where(eq(users.id, id));
    expect((await read(cookie))?.user.role).toBe("viewer");
  });

  it.each([
    ["no cookie", () => undefined],
    ["an empty cookie", () => ""],
    ["a token without a signature", (given: string) => given.slice(0, given.lastIndexOf("."))],
    ["a signature cut short", (given: string) => given.slice(0, -1)],
    ["a signature alone", (given: string) => given.slice(given.lastIndexOf("."))],
    [
      "a signature changed",
      (given: string) => given.replace(/\.(.)/, (_, a) => (a === "A" ? ".B" : ".A")),
    ],
    ["a token changed", (given: string) => (given.startsWith("A") ? "B" : "A") + given.slice(1)],
  ])("knows nobody by %s", async (_what, changed) => {
    expect(await read(changed(cookie))).toBeNull();
  });

  it("knows nobody by the signature of another sign-in", async () => {
    const other = await signIn();
    const signature = other.slice(other.lastIndexOf("."));
    expect(await read(cookie.slice(0, cookie.lastIndexOf(".")) + signature)).toBeNull();
  });

  it("knows nobody whose sign-in is over", async () => {
    await db()
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(mine());
    expect(await read(cookie)).toBeNull();
  });

  it("knows nobody whose sign-in was ended", async () => {
    await db().delete(sessions).where(mine());
    expect(await read(cookie)).toBeNull();
  });

  it("knows nobody who was disabled, although a sign-in is left", async () => {
    await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, id));
    expect(await db().$count(sessions, mine())).toBe(1);
    expect(await read(cookie)).toBeNull();
  });
});
