import { afterAll, beforeAll, expect, test } from "vitest";
import { exchange } from "@/lib/sandbox/testing/exchange";
import { SandboxUnderTest, TENANT } from "@/lib/sandbox/testing/sandbox-under-test";

const LINE = "440130000096018";
const OTHER = "440130000096145";
let sandbox: SandboxUnderTest;

beforeAll(async () => {
  sandbox = await SandboxUnderTest.start();
});
afterAll(() => sandbox.stop());

function edit(body: unknown) {
  return sandbox.icm("PUT", "/profiles/comment", body);
}

async function commentOf(imsi: string): Promise<unknown> {
  return Object((await sandbox.control("GET", `profiles/${imsi}`)).json).comment;
}

test("a comment is set on every named profile, whatever its state, with an empty 202", async () => {
  const answer = await edit({ imsis: [{ imsi: LINE }, { imsi: OTHER }], comment: "倉庫 2" });
  expect(answer.status).toBe(202);
  expect(answer.text).toBe("");
  expect(await commentOf(LINE)).toBe("倉庫 2");
  expect(await commentOf(OTHER)).toBe("倉庫 2");
});

test("null clears a comment", async () => {
  await edit({ imsis: [{ imsi: LINE }], comment: "x" });
  expect((await edit({ imsis: [{ imsi: LINE }], comment: null })).status).toBe(202);
  expect(await commentOf(LINE)).toBeNull();
});

test("a comment takes 50 characters, counted as code points", async () => {
  const fits = await edit({ imsis: [{ imsi: LINE }], comment: "𠮷".repeat(50) });
  expect(fits.status).toBe(202);
  const tooLong = await edit({ imsis: [{ imsi: LINE }], comment: "𠮷".repeat(51) });
  expect(tooLong.status).toBe(400);
});

test("an unknown IMSI refuses all of it, in the document's own words", async () => {
  await edit({ imsis: [{ imsi: LINE }], comment: "before" });
  const answer = await edit({
    imsis: [{ imsi: LINE }, { imsi: "440139999999999" }],
    comment: "after",
  });
  expect(answer.status).toBe(400);
  expect(answer.json).toEqual({
    message: "Bad Request",
    detail: "path parameter 'imsi' is invalid",
  });
  expect(await commentOf(LINE)).toBe("before");
});

test.each<[string, unknown]>([
  ["a double quote", { imsis: [{ imsi: LINE }], comment: 'a"b' }],
  ["a single quote", { imsis: [{ imsi: LINE }], comment: "a'b" }],
  ["a number", { imsis: [{ imsi: LINE }], comment: 1 }],
  ["no comment", { imsis: [{ imsi: LINE }] }],
  ["no list", { comment: "x" }],
  ["an empty list", { imsis: [], comment: "x" }],
  ["IMSIs as bare text", { imsis: [LINE], comment: "x" }],
  ["an IMSI with a letter", { imsis: [{ imsi: "44013000009601A" }], comment: "x" }],
  ["an unknown field in the list", { imsis: [{ imsi: LINE, hsn: "x" }], comment: "x" }],
  ["an unknown field", { imsis: [{ imsi: LINE }], comment: "x", note: "y" }],
])("%s is refused with 400", async (_case, body) => {
  expect((await edit(body)).status).toBe(400);
});

test("a token is needed here too", async () => {
  const url = `${sandbox.url}/icms-esim/v3/tenants/${TENANT}/profiles/comment`;
  const body = { imsis: [{ imsi: LINE }], comment: "x" };
  expect((await exchange(url, { method: "PUT", body })).status).toBe(401);
});
