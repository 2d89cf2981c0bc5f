import { afterEach, describe, expect, it, vi } from "vitest";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import { memoryTokens } from "@/lib/upstream/testing/memory-tokens";
import {
  answer,
  type Reply,
  type StubCarrier,
  stubCarrier,
} from "@/lib/upstream/testing/stub-carrier";
import { icmClient, icmReplies, keystone, SECRET, TENANT } from "@/lib/upstream/testing/stub-icm";

const line = { hsn: "013AAA0025", imsi: "440130000096015" };
const patterns = answer(200, { limitPattern: [] });
const accepted = answer(202, { tid: "tran-20200807-00005" });
const far = new Date("2099-01-01T00:00:00Z");

let stub: StubCarrier | undefined;

afterEach(async () => {
  vi.useRealTimers();
  await stub?.close();
});

async function serve(reply: Reply, signIn?: Reply): Promise<StubCarrier> {
  stub = await stubCarrier(icmReplies(reply, signIn));
  return stub;
}

const signIns = ({ seen }: StubCarrier) => seen.filter(({ path }) => path.startsWith("/keystone"));
const calls = ({ seen }: StubCarrier) => seen.filter(({ path }) => path.startsWith("/icms-esim"));
const tokensSent = (carrier: StubCarrier) =>
  calls(carrier).map(({ headers }) => headers["x-auth-token"]);

/** 401 for each of the given tokens. */
function refusing(tokens: string[], otherwise: Reply): Reply {
  return (response, seen) => {
    const refused = tokens.includes(String(seen.headers["x-auth-token"]));
    (refused ? answer(401, { message: "Unauthorized" }) : otherwise)(response, seen);
  };
}

describe("signing in", () => {
  it("sends Keystone the API key and secret for the tenant, and shares the token", async () => {
    const carrier = await serve(patterns);
    const tokens = memoryTokens();
    await icmClient(carrier, tokens).limitPatterns();
    expect(signIns(carrier)).toHaveLength(1);
    expect(carrier.seen[0]).toMatchObject({
      method: "POST",
      path: "/keystone/v3/auth/tokens?nocatalog",
    });
    expect(JSON.parse(carrier.seen[0]?.body ?? "")).toEqual({
      auth: {
        identity: {
          methods: ["password"],
          password: {
            user: { domain: { id: "default" }, name: "api-key-Wd52", password: SECRET },
          },
        },
        scope: { project: { id: TENANT } },
      },
    });
    expect(tokens.held).toEqual({ token: "token-1", expiresAt: far });
    expect(tokensSent(carrier)).toEqual(["token-1"]);
  });

  it("is not done while the store has a token, whatever it looks like", async () => {
    const carrier = await serve(patterns);
    const token = `${"gAAAA+/=".repeat(30)}`;
    await icmClient(carrier, memoryTokens({ token, expiresAt: far })).limitPatterns();
    expect(signIns(carrier)).toEqual([]);
    expect(tokensSent(carrier)).toEqual([token]);
  });

  it("is done ahead of the expiry: 30 seconds left are too few, 90 are enough", async () => {
    const carrier = await serve(patterns);
    const soon = { token: "soon", expiresAt: new Date(Date.now() + 30_000) };
    await icmClient(carrier, memoryTokens(soon)).limitPatterns();
    const later = { token: "later", expiresAt: new Date(Date.now() + 90_000) };
    await icmClient(carrier, memoryTokens(later)).limitPatterns();
    expect(tokensSent(carrier)).toEqual(["token-1", "later"]);
  });

  it("is done once for calls that begin together", async () => {
    const carrier = await serve(patterns);
    const icm = icmClient(carrier);
    await Promise.all([icm.limitPatterns(), icm.limitPatterns(), icm.limitPatterns()]);
    expect(signIns(carrier)).toHaveLength(1);
  });

  it("is done once for two processes that begin together: one waits for the other's token", async () => {
    const carrier = await serve(patterns);
    const tokens = memoryTokens();
    const [one, other] = [icmClient(carrier, tokens), icmClient(carrier, tokens)];
    await Promise.all([one.limitPatterns(), other.limitPatterns()]);
    expect(signIns(carrier)).toHaveLength(1);
    expect(tokensSent(carrier)).toEqual(["token-1", "token-1"]);
  });

  it("is tried by the next process when the first one's is refused", async () => {
    const wrong = answer(503, "<html>down</html>");
    let tries = 0;
    const carrier = await serve(patterns, (response, seen) => {
      tries += 1;
      (tries === 1 ? wrong : keystone())(response, seen);
    });
    const tokens = memoryTokens();
    const clients = [icmClient(carrier, tokens), icmClient(carrier, tokens)];
    const ends = await Promise.allSettled(clients.map((icm) => icm.limitPatterns()));
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(tries).toBe(2);
  });
});

describe("a token that is refused", () => {
  it("is renewed once and the call repeated once, a change too", async () => {
    const carrier = await serve(refusing(["old"], accepted));
    const tokens = memoryTokens({ token: "old", expiresAt: far });
    const taken = await icmClient(carrier, tokens).suspend(line);
    expect(taken).toMatchObject({ status: 202, tid: "tran-20200807-00005" });
    expect(tokensSent(carrier)).toEqual(["old", "token-1"]);
    expect(tokens.held?.token).toBe("token-1");
  });

  it("is waited for no longer than the change may be sent, by which nothing of it has left", async () => {
    const carrier = await serve(accepted);
    const tokens = memoryTokens();
    const client = icmClient(carrier, tokens);
    // Another process is getting one.
    tokens.taken = true;
    const by = { notAfter: new Date(Date.now() + 200) };
    const late = await failureOf(client.resume(line, by));
    expect(late).toMatchObject({ delivery: "not_sent", code: "too_late" });
    tokens.taken = false;
    await client.resume(line, { notAfter: far });
    expect(calls(carrier)).toHaveLength(1);
  });

  it("is not waited for where a sign-in hangs beyond the time of the change, and serves the next", async () => {
    const held: (() => void)[] = [];
    const given = keystone();
    const carrier = await serve(accepted, (response, seen) => {
      held.push(() => given(response, seen));
    });
    const client = icmClient(carrier);
    const late = failureOf(client.resume(line, { notAfter: new Date(Date.now() + 200) }));
    expect(await late).toMatchObject({ delivery: "not_sent", code: "too_late" });
    const next = client.resume(line, { notAfter: far });
    held[0]?.();
    await next;
    expect(signIns(carrier)).toHaveLength(1);
    expect(calls(carrier)).toHaveLength(1);
  });

  it("is not renewed when another process has done so meanwhile", async () => {
    const tokens = memoryTokens({ token: "old", expiresAt: far });
    const carrier = await serve((response, seen) => {
      tokens.held = { token: "theirs", expiresAt: far };
      refusing(["old"], patterns)(response, seen);
    });
    await icmClient(carrier, tokens).limitPatterns();
    expect(tokensSent(carrier)).toEqual(["old", "theirs"]);
    expect(signIns(carrier)).toEqual([]);
  });

  it("ends the call as unauthorized when the new one is refused as well", async () => {
    const carrier = await serve(refusing(["token-1", "token-2"], accepted));
    const error = await failureOf(icmClient(carrier).suspend(line));
    expect(error).toMatchObject({
      delivery: "answered",
      code: "unauthorized",
      status: 401,
      detail: "Unauthorized",
    });
    expect(tokensSent(carrier)).toEqual(["token-1", "token-2"]);
  });
});

describe("a change that has a time limit", () => {
  it("is not sent when that has passed", async () => {
    const carrier = await serve(accepted);
    const sending = icmClient(carrier).suspend(line, { notAfter: new Date() });
    expect(await failureOf(sending)).toMatchObject({ delivery: "not_sent", code: "too_late" });
    expect(calls(carrier)).toEqual([]);
  });

  it("is not repeated with a new token when it passes during the first try", async () => {
    const notAfter = new Date(Date.now() + 60_000);
    const refusedLate: Reply = (response, seen) => {
      vi.useFakeTimers({ toFake: ["Date"], now: notAfter });
      refusing(["token-1"], accepted)(response, seen);
    };
    const carrier = await serve(refusedLate);
    const error = await failureOf(icmClient(carrier).suspend(line, { notAfter }));
    expect(error).toMatchObject({ delivery: "not_sent", code: "too_late" });
    expect(tokensSent(carrier)).toEqual(["token-1"]);
  });
});

describe("a change whose sign-in fails was not sent", () => {
  it.each([
    [
      "refused",
      answer(401, { error: { message: "The request requires authentication" } }),
      "unauthorized",
    ],
    ["down", answer(503, "<html>down</html>"), "http_status"],
    ["broken off", ((response) => response.destroy()) satisfies Reply, "reset"],
    ["silent", (() => {}) satisfies Reply, "timeout"],
    [
      "without a token",
      answer(201, { token: { expires_at: "2099-01-01T00:00:00Z" } }),
      "unreadable_answer",
    ],
    [
      "without an expiry",
      answer(201, { token: {} }, { "x-subject-token": "t" }),
      "unreadable_answer",
    ],
  ])("Keystone %s", async (_what, signIn, code) => {
    const carrier = await serve(accepted, signIn);
    const error = await failureOf(icmClient(carrier).suspend(line));
    expect(error).toMatchObject({ delivery: "not_sent", code });
    expect(calls(carrier)).toEqual([]);
    expect(JSON.stringify([error.message, error.detail, error.exchange])).not.toContain(SECRET);
  });

  it("not even when the first token was refused before", async () => {
    const carrier = await serve(refusing(["old"], accepted), answer(500, ""));
    const tokens = memoryTokens({ token: "old", expiresAt: far });
    const error = await failureOf(icmClient(carrier, tokens).suspend(line));
    expect(error).toMatchObject({ delivery: "not_sent", code: "http_status", status: 500 });
  });

  it("and so it is when the store cannot keep the token, which is not quoted", async () => {
    const carrier = await serve(accepted, keystone());
    const tokens = {
      ...memoryTokens(),
      write: async ({ token }: { token: string }) => {
        throw new Error(`Failed query: insert, params: ${token}`);
      },
    };
    const error = await failureOf(icmClient(carrier, tokens).suspend(line));
    expect(error).toMatchObject({ delivery: "not_sent", code: "token_unavailable" });
    expect(error.message).toContain("Failed query: insert, params: ***");
    expect(calls(carrier)).toEqual([]);
  });
});
