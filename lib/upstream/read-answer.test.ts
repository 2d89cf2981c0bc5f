import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createHttpClient } from "@/lib/upstream/http";
import { parseAnswer, refusal } from "@/lib/upstream/read-answer";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import {
  answer,
  type Reply,
  type StubCarrier,
  stubCarrier,
} from "@/lib/upstream/testing/stub-carrier";

let stub: StubCarrier | undefined;
const http = createHttpClient({ limits: { exchangeMs: 2_000 } });

afterEach(async () => {
  await stub?.close();
});

async function answered(reply: Reply) {
  stub = await stubCarrier(reply);
  const url = new URL(`${stub.url}/x`);
  return http.change({ what: "ICM profile", method: "GET", url, secrets: ["hush-hush"] });
}

async function unreadable(body: unknown, schema: z.ZodType) {
  const got = await answered(answer(200, body));
  const error = await failureOf((async () => parseAnswer(got, schema))());
  expect(error).toMatchObject({ delivery: "maybe_sent", code: "unreadable_answer", status: 200 });
  return error;
}

describe("an answer that is not as documented", () => {
  const schema = z.looseObject({
    limit: z.int().nullable(),
    list: z.array(z.looseObject({ up: z.int() })).optional(),
    puk1: z.string().optional(),
  });

  it("is refused naming the field and what came", async () => {
    const error = await unreadable({ limit: "lots" }, schema);
    expect(error.message).toBe(
      'ICM profile: HTTP 200, but its body is not as documented: limit: expected number, "lots" came',
    );
  });

  it("names a missing field, and a field deep inside", async () => {
    expect((await unreadable({}, schema)).message).toContain(
      "limit: expected number, nothing came",
    );
    const deep = { limit: 1, list: [{ up: 1 }, { up: null }] };
    expect((await unreadable(deep, schema)).message).toContain(
      "list[1].up: expected number, null came",
    );
  });

  it("never quotes a secret", async () => {
    const error = await unreadable({ limit: "hush-hush", puk1: 53946058 }, schema);
    expect(error.message).toContain('limit: expected number, "***" came');
    expect(error.message).toContain("puk1: expected string, a number came");
    expect(JSON.stringify(error.exchange)).not.toMatch(/53946058|hush/);
  });

  it("is refused when it is not JSON, quoting its beginning", async () => {
    const html = await unreadable("<html><body>Maintenance</body></html>", schema);
    expect(html.message).toContain("not JSON: <html><body>Maintenance");
    expect((await unreadable('{"limit":1', schema)).message).toContain('not JSON: {"limit":1');
    expect((await unreadable("", schema)).message).toContain("not JSON: an empty body");
  });
});

describe("a refusal", () => {
  it.each([
    [
      { message: "Bad Request", detail: "path parameter 'imsi' is invalid" },
      "path parameter 'imsi' is invalid",
    ],
    [{ message: "Conflict" }, "Conflict"],
    [{ message: "Conflict", detail: "" }, "Conflict"],
    [{ error: { message: "requires authentication" } }, "requires authentication"],
    [{ detail: { nested: true } }, undefined],
    ["<html>Bad Gateway</html>", undefined],
    ["", undefined],
    ["null", undefined],
    [{ detail: "token hush-hush is bad" }, "token *** is bad"],
  ])("of %j carries the carrier's own words", async (body, detail) => {
    const error = refusal(await answered(answer(400, body)));
    expect(error).toMatchObject({ delivery: "answered", code: "http_status", status: 400 });
    expect(error.detail).toBe(detail);
    expect(error.message).toBe(`ICM profile: HTTP 400${detail ? `: ${detail}` : ""}`);
  });

  it("of endless words is bounded", async () => {
    const error = refusal(await answered(answer(400, { detail: "x".repeat(5_000) })));
    expect(error.detail).toHaveLength(301);
  });
});
