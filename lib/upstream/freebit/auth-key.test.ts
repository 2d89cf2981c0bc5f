import { afterEach, describe, expect, it, vi } from "vitest";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import { newLine } from "@/lib/upstream/testing/freebit-requests";
import { memoryTokens } from "@/lib/upstream/testing/memory-tokens";
import {
  answer,
  type Reply,
  type StubCarrier,
  stubCarrier,
} from "@/lib/upstream/testing/stub-carrier";
import {
  authOem,
  freebitClient,
  freebitReplies,
  OEM_KEY,
  result,
  sentJson,
} from "@/lib/upstream/testing/stub-freebit";

const taken = result(100, { message: "OK" });
const far = new Date("2099-01-01T00:00:00Z");

let stub: StubCarrier | undefined;

afterEach(async () => {
  vi.useRealTimers();
  await stub?.close();
});

async function serve(reply: Reply, keys?: Reply): Promise<StubCarrier> {
  stub = await stubCarrier(freebitReplies(reply, keys));
  return stub;
}

const asked = ({ seen }: StubCarrier) => seen.filter(({ path }) => path.endsWith("/authOem/"));
const keysSent = ({ seen }: StubCarrier) =>
  seen.filter(({ path }) => path.endsWith("/addAcnt/")).map(({ body }) => sentJson(body).authKey);

/** `refusal` for each of the given keys. */
function refusing(keys: string[], refusal: Reply, otherwise: Reply = taken): Reply {
  return (response, seen) => {
    const refused = keys.includes(String(sentJson(seen.body).authKey));
    (refused ? refusal : otherwise)(response, seen);
  };
}

describe("getting an authKey", () => {
  it("sends the OEM's id and key, and shares the authKey", async () => {
    const carrier = await serve(taken);
    const keys = memoryTokens();
    await freebitClient(carrier, keys).addAccount(newLine);
    expect(asked(carrier)).toHaveLength(1);
    expect(carrier.seen[0]).toMatchObject({ method: "POST", path: "/emptool/api/authOem/" });
    expect(carrier.seen[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(sentJson(carrier.seen[0]?.body)).toEqual({ oemId: "oem-1", oemKey: OEM_KEY });
    expect(keys.written).toEqual(["key-1"]);
    expect(keysSent(carrier)).toEqual(["key-1"]);
  });

  it("is not done while the store has one: no lifetime is published", async () => {
    const carrier = await serve(taken);
    const keys = memoryTokens();
    await freebitClient(carrier, keys).addAccount(newLine);
    await freebitClient(carrier, keys).addAccount(newLine);
    expect(asked(carrier)).toHaveLength(1);
    expect(keysSent(carrier)).toEqual(["key-1", "key-1"]);
  });

  it("is done once for requests that begin together", async () => {
    const carrier = await serve(taken);
    const freebit = freebitClient(carrier);
    await Promise.all([1, 2, 3].map(() => freebit.addAccount(newLine)));
    expect(asked(carrier)).toHaveLength(1);
  });
});

describe("an authKey that is refused", () => {
  it.each([
    ["403-205", result(205, { status: 403 })],
    ["400-228", result(228, { status: 400 })],
    ["205 with HTTP 200", result("205")],
  ])("with %s is renewed once and the request repeated once", async (_what, refusal) => {
    const carrier = await serve(refusing(["old"], refusal));
    const keys = memoryTokens({ token: "old", expiresAt: far });
    expect((await freebitClient(carrier, keys).addAccount(newLine)).tid).toBeNull();
    expect(keysSent(carrier)).toEqual(["old", "key-1"]);
    expect(keys.held?.token).toBe("key-1");
  });

  it("is not renewed when another process has done so meanwhile", async () => {
    const keys = memoryTokens({ token: "old", expiresAt: far });
    const carrier = await serve((response, seen) => {
      keys.held = { token: "theirs", expiresAt: far };
      refusing(["old"], result(205))(response, seen);
    });
    await freebitClient(carrier, keys).addAccount(newLine);
    expect(keysSent(carrier)).toEqual(["old", "theirs"]);
    expect(asked(carrier)).toEqual([]);
  });

  it("ends the request as refused when the new one is refused as well", async () => {
    const carrier = await serve(refusing(["key-1", "key-2"], result(205, { status: 403 })));
    const error = await failureOf(freebitClient(carrier).addAccount(newLine));
    expect(error).toMatchObject({
      delivery: "answered",
      code: "result_code",
      resultCode: "205",
      status: 403,
    });
    expect(keysSent(carrier)).toEqual(["key-1", "key-2"]);
  });

  it("does not repeat a request whose time ended during the first try", async () => {
    const notAfter = new Date(Date.now() + 60_000);
    const carrier = await serve((response, seen) => {
      vi.useFakeTimers({ toFake: ["Date"], now: notAfter });
      result(205)(response, seen);
    });
    const error = await failureOf(freebitClient(carrier).addAccount(newLine, { notAfter }));
    expect(error).toMatchObject({ delivery: "not_sent", code: "too_late" });
    expect(keysSent(carrier)).toEqual(["key-1"]);
  });
});

describe("a request for which no authKey can be got was not sent", () => {
  it.each<[string, Reply, string]>([
    ["refused", result(205, { status: 403 }), "result_code"],
    ["down", answer(503, "<html>down</html>"), "http_status"],
    ["broken off", (response) => response.destroy(), "reset"],
    ["silent", () => {}, "timeout"],
    ["without a key", result(100), "unreadable_answer"],
    ["with an empty key", answer(200, { resultCode: 100, authKey: " " }), "unreadable_answer"],
  ])("authOem %s", async (_what, keys, code) => {
    const carrier = await serve(taken, keys);
    const error = await failureOf(freebitClient(carrier).addAccount(newLine));
    expect(error).toMatchObject({ delivery: "not_sent", code });
    expect(keysSent(carrier)).toEqual([]);
    expect(JSON.stringify([error.message, error.detail, error.exchange])).not.toContain(OEM_KEY);
  });

  it("not even when the first key was refused before", async () => {
    const carrier = await serve(refusing(["old"], result(228)), answer(500, ""));
    const keys = memoryTokens({ token: "old", expiresAt: far });
    const error = await failureOf(freebitClient(carrier, keys).addAccount(newLine));
    expect(error).toMatchObject({ delivery: "not_sent", code: "http_status", status: 500 });
  });

  it("and so it is when the store cannot keep the key, which is not quoted", async () => {
    const carrier = await serve(taken, authOem());
    const keys = {
      ...memoryTokens(),
      write: async ({ token }: { token: string }) => {
        throw new Error(`Failed query: insert, params: ${token}`);
      },
    };
    const error = await failureOf(freebitClient(carrier, keys).addAccount(newLine));
    expect(error).toMatchObject({ delivery: "not_sent", code: "token_unavailable" });
    expect(error.message).toContain("Failed query: insert, params: ***");
    expect(keysSent(carrier)).toEqual([]);
  });
});
