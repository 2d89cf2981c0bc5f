import { afterEach, describe, expect, it } from "vitest";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import { documentExamples, newLine, portedPerson } from "@/lib/upstream/testing/freebit-requests";
import { memoryTokens } from "@/lib/upstream/testing/memory-tokens";
import {
  answer,
  closedPort,
  type Reply,
  type StubCarrier,
  stubCarrier,
} from "@/lib/upstream/testing/stub-carrier";
import {
  authOem,
  freebitClient,
  freebitReplies,
  result,
  sentJson,
} from "@/lib/upstream/testing/stub-freebit";

const ADD_ACNT = "/emptool/api/mvno/esim/addAcnt/";
const taken = result(100, { message: "OK" });
const far = new Date("2099-01-01T00:00:00Z");

let stub: StubCarrier | undefined;

afterEach(async () => {
  await stub?.close();
});

async function against(reply: Reply, keys: Reply = authOem()) {
  stub = await stubCarrier(freebitReplies(reply, keys));
  const held = memoryTokens({ token: "key-0", expiresAt: far });
  return { freebit: freebitClient(stub, held), stub };
}

describe("a request that is taken", () => {
  it.each(Object.entries(documentExamples))(
    "carries the document's body: %s",
    async (_title, request) => {
      const { freebit, stub } = await against(taken);
      const outcome = await freebit.addAccount(request);
      expect(stub.seen).toHaveLength(1);
      expect(stub.seen[0]).toMatchObject({ method: "POST", path: ADD_ACNT });
      expect(stub.seen[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
      expect([...new URLSearchParams(stub.seen[0]?.body).keys()]).toEqual(["json"]);
      expect(sentJson(stub.seen[0]?.body)).toEqual({ authKey: "key-0", ...request });
      expect(outcome).toMatchObject({
        status: 200,
        tid: null,
        exchange: { method: "POST", path: ADD_ACNT, status: 200 },
      });
      expect(JSON.parse(JSON.stringify(outcome.exchange))).toEqual(outcome.exchange);
    },
  );

  it.each([
    ["a number", result(100)],
    ["text", result("100")],
    ["text among spaces", result(" 100 ")],
    ["with an HTTP error beside it", result(100, { status: 500 })],
    ["without the status object", answer(200, { resultCode: 100 })],
    ["with an odd status object", answer(200, { resultCode: 100, status: "OK" })],
    ["with an odd message", answer(200, { resultCode: 100, status: { message: 7 } })],
  ])("is so by the result code 100: %s", async (_what, reply) => {
    const { freebit, stub } = await against(reply);
    expect((await freebit.addAccount(newLine)).tid).toBeNull();
    expect(stub.seen).toHaveLength(1);
  });
});

describe("a result code that is no success", () => {
  it.each([
    [310, 500],
    [310, 200],
    ["310", 200],
    ["310", 500],
    [900, 500],
    [201, 400],
    [404, 404],
    [999, 200],
  ])("%j with HTTP %i is the carrier's answer", async (code, status) => {
    const { freebit, stub } = await against(result(code, { status, message: "why not" }));
    const error = await failureOf(freebit.addAccount(newLine));
    expect(error).toMatchObject({
      delivery: "answered",
      code: "result_code",
      resultCode: String(code),
      status,
      detail: "why not",
      exchange: { status, path: ADD_ACNT },
    });
    expect(stub.seen).toHaveLength(1);
  });

  it("needs no message", async () => {
    const { freebit } = await against(answer(500, { resultCode: 371 }));
    const error = await failureOf(freebit.addAccount(newLine));
    expect(error).toMatchObject({ resultCode: "371", detail: undefined });
    expect(error.message).toBe("Freebit addAcnt: resultCode 371 (HTTP 500)");
  });
});

describe("without a readable result code nobody knows what became of the request", () => {
  it.each<[string, Reply, string]>([
    ["an empty success", answer(200, ""), "unreadable_answer"],
    ["HTML with a success", answer(200, "<html>OK</html>"), "unreadable_answer"],
    [
      "no resultCode",
      answer(200, { status: { message: "OK", statusCode: 200 } }),
      "unreadable_answer",
    ],
    ["null", answer(200, { resultCode: null }), "unreadable_answer"],
    ["a word", answer(200, { resultCode: "OK" }), "unreadable_answer"],
    ["a fraction", answer(200, { resultCode: 100.5 }), "unreadable_answer"],
    ["an array", answer(200, [100]), "unreadable_answer"],
    ["an empty 400", answer(400, ""), "http_status"],
    ["a 401", answer(401, { message: "Unauthorized" }), "http_status"],
    ["a 403 of a proxy", answer(403, "<html>Forbidden</html>"), "http_status"],
    ["a 404", answer(404, {}), "http_status"],
    ["a 500", answer(500, "<html>error</html>"), "http_status"],
    ["a 503", answer(503, ""), "http_status"],
    ["a redirection", answer(302, "", { location: "/login" }), "http_status"],
    ["cut JSON", answer(200, '{"resultCode":10'), "unreadable_answer"],
    ["a broken connection", (response) => response.destroy(), "reset"],
    ["silence", () => {}, "timeout"],
    [
      "a body shorter than it said",
      (response) => {
        response.writeHead(200, { "content-length": "99" });
        response.write('{"resultCode":100}', () => response.destroy());
      },
      "reset",
    ],
  ])("%s", async (_what, reply, code) => {
    const { freebit, stub } = await against(reply);
    const error = await failureOf(freebit.addAccount(newLine));
    expect(error).toMatchObject({ delivery: "maybe_sent", code, resultCode: undefined });
    expect(stub.seen).toHaveLength(1);
  });
});

describe("a request that is not sent", () => {
  it("is one that finds nobody listening", async () => {
    const url = `http://127.0.0.1:${await closedPort()}`;
    const held = memoryTokens({ token: "key-0", expiresAt: far });
    const error = await failureOf(freebitClient({ url }, held).addAccount(newLine));
    expect(error).toMatchObject({ delivery: "not_sent", code: "connection_refused" });
  });

  it("is one whose time is over", async () => {
    const { freebit, stub } = await against(taken);
    const error = await failureOf(freebit.addAccount(newLine, { notAfter: new Date() }));
    expect(error).toMatchObject({ delivery: "not_sent", code: "too_late" });
    expect(stub.seen).toEqual([]);
  });

  it("is one that its wire schema refuses, told without the value", async () => {
    const { freebit, stub } = await against(taken);
    const wrong = { ...newLine, planCode: "秘密のプラン" };
    await expect(freebit.addAccount(wrong)).rejects.toThrow(
      new TypeError("Freebit addAcnt cannot be sent: planCode: wrong_characters"),
    );
    expect(stub.seen).toEqual([]);
  });
});

describe("evidence and messages", () => {
  const request = { ...portedPerson, masterPassword: "testPass-Kv93" };
  const hidden = [
    "testPass-Kv93",
    "山田",
    "太郎",
    "ヤマダ",
    "タロウ",
    "\\u5c71\\u7530",
    "19900101",
    "key-0",
  ];

  it.each<[string, (echo: string) => Reply]>([
    ["a refusal", (echo) => answer(500, { resultCode: 310, status: { message: echo } })],
    ["a success", (echo) => answer(200, { resultCode: 100, status: { message: echo }, echo })],
    ["HTML", (echo) => answer(500, `<html>${echo}</html>`)],
    ["cut JSON with escapes", () => answer(200, '{"a":"\\u5c71\\u7530 key-0')],
  ])("hold neither key, password nor names, though %s repeats them", async (_what, reply) => {
    const { freebit } = await against((response, seen) => {
      const echo = `${JSON.stringify(sentJson(seen.body))} 山田 太郎 testPass-Kv93 key-0`;
      reply(echo)(response, seen);
    });
    const outcome = await freebit.addAccount(request).then(
      ({ exchange }) => [exchange],
      (error) => [error.message, error.detail, error.stack, error.exchange],
    );
    const shown = outcome.map((part) => JSON.stringify(part)).join();
    expect(shown).toContain("***");
    for (const secret of hidden) expect(shown).not.toContain(secret);
  });
});
