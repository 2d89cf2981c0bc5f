import { afterAll, beforeAll, expect, test } from "vitest";
import { eidEnding, FreebitUnderTest, NEW_LINE } from "@/lib/sandbox/testing/freebit";

let freebit: FreebitUnderTest;

beforeAll(async () => {
  freebit = await FreebitUnderTest.start();
});
afterAll(() => freebit.sandbox.stop());

/** The document's table, row by row. */
const TABLE: [number, string, number][] = [
  [200, "OK", 100],
  [400, "Bad Request", 201],
  [400, "Bad Request", 202],
  [400, "Bad Request", 204],
  [400, "Bad Request", 215],
  [400, "Bad Request", 228],
  [400, "Bad Request", 253],
  [400, "Bad Request", 254],
  [400, "Bad Request", 255],
  [400, "Bad Request", 256],
  [400, "Bad Request", 257],
  [400, "Bad Request", 258],
  [400, "Bad Request", 266],
  [400, "Bad Request", 269],
  [400, "Bad Request", 274],
  [400, "Bad Request", 276],
  [400, "Bad Request", 277],
  [400, "Bad Request", 278],
  [400, "Bad Request", 279],
  [400, "Bad Request", 307],
  [400, "Bad Request", 333],
  [400, "Bad Request", 356],
  [400, "Bad Request", 360],
  [400, "Bad Request", 370],
  [403, "Auth Error", 205],
  [404, "Not Found", 232],
  [500, "NG", 208],
  [500, "NG", 210],
  [500, "NG", 230],
  [500, "NG", 275],
  [500, "NG", 284],
  [500, "NG", 287],
  [500, "NG", 288],
  [500, "NG", 289],
  [500, "NG", 304],
  [500, "NG", 310],
  [500, "NG", 371],
  [500, "NG", 372],
  [500, "NG", 374],
  [500, "NG", 900],
];

test("the document has 40 codes", () => {
  expect(new Set(TABLE.map(([, , code]) => code)).size).toBe(40);
});

test.each(TABLE)(
  "%i %s %i is answered to a right request whose EID ends so",
  async (statusCode, message, code) => {
    const answer = await freebit.addAcnt({ ...NEW_LINE, eid: eidEnding(String(code)) });
    expect(answer.status).toBe(statusCode);
    expect(answer.text).toBe(
      `{"resultCode":${code},"status":{"message":"${message}","statusCode":${statusCode}}}`,
    );
    expect(await freebit.lastLogged()).toMatchObject({
      status: statusCode,
      applied: code === 100,
    });
  },
);

test("an EID that ends otherwise asks for nothing", async () => {
  expect(await freebit.codeOf({ ...NEW_LINE, eid: eidEnding("203") })).toBe(100);
});

test("a wrong parameter comes before what the EID asks for", async () => {
  expect(await freebit.codeOf({ ...NEW_LINE, eid: eidEnding("371"), simKind: "E1" })).toBe(277);
});

test("Freebit can answer HTTP 200 whatever the code, and the code as text", async () => {
  await freebit.set({ freebitHttp: "always200", freebitResultCode: "string" });
  const refused = await freebit.addAcnt({ ...NEW_LINE, eid: eidEnding("310") });
  expect(refused.status).toBe(200);
  expect(refused.text).toBe('{"resultCode":"310","status":{"message":"NG","statusCode":500}}');
  const key = await freebit.authenticate();
  expect(key.json).toMatchObject({ resultCode: "100" });
  await freebit.set({ freebitHttp: "table", freebitResultCode: "number" });
});
