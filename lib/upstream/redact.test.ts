import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRedactor, isSensitiveKey } from "@/lib/upstream/redact";

const redact = createRedactor([]);

describe("sensitive keys", () => {
  it.each([
    "token",
    "X-Auth-Token",
    "x-subject-token",
    "password",
    "masterPassword",
    "authKey",
    "oemKey",
    "apiSecret",
    "puk1",
    "puk2",
    "lastnameKanji",
    "firstnameKanji",
    "lastnameZenKana",
    "firstnameZenKana",
    "birthday",
    "Authorization",
    "name",
  ])("%s is one", (key) => {
    expect(isSensitiveKey(key)).toBe(true);
  });

  it.each([
    "imsi",
    "hsn",
    "tid",
    "detail",
    "message",
    "plan",
    "profileStatus",
    "deliveryCode",
    "userNetwork",
  ])("%s is none", (key) => {
    expect(isSensitiveKey(key)).toBe(false);
  });
});

describe("redacting", () => {
  it("takes out PUKs and leaves the rest of a profile", () => {
    const text = '{"iccid":"8981120000000830180","puk1":"53946058","puk2":"53946058","limit":0}';
    expect(redact(text)).toBe(
      '{"iccid":"8981120000000830180","puk1":"***","puk2":"***","limit":0}',
    );
  });

  it("takes out a whole object below a sensitive key", () => {
    expect(redact('{"token":{"id":"abc","user":"u"},"a":1}')).toBe('{"token":"***","a":1}');
  });

  it("keeps null, which tells that there was no value", () => {
    expect(redact('{"puk1":null}')).toBe('{"puk1":null}');
  });

  it("takes out names of any writing", () => {
    const text = '{"mnp":{"lastnameKanji":"山田","firstnameZenKana":"タロウ","gender":"M"}}';
    expect(redact(text)).toBe(
      '{"mnp":{"lastnameKanji":"***","firstnameZenKana":"***","gender":"M"}}',
    );
  });

  it("redacts JSON that ends in the middle of a secret", () => {
    expect(redact('{"iccid":"89811","puk1":"5394')).toBe('{"iccid":"89811","puk1":***');
  });

  it("redacts numbers, forms, headers and JSON inside JSON", () => {
    expect(redact('{"puk1": 53946058, "cut')).toBe('{"puk1": ***, "cut');
    expect(redact("oemId=abc&oemKey=s3cret&x=1")).toBe("oemId=abc&oemKey=***&x=1");
    expect(redact("X-Auth-Token: abc def\nhost: x")).toBe("X-Auth-Token: ***\nhost: x");
    expect(redact(JSON.stringify({ echo: '{"authKey":"abc"}' }))).toBe(
      '{"echo":"{\\"authKey\\":\\"***\\"}"}',
    );
    expect(redact('"{\\"masterPassword\\":\\"testPass\\"')).not.toContain("testPass");
  });

  it("leaves the carrier's own explanation readable", () => {
    const text = "path parameter 'imsi' is invalid";
    expect(redact(text)).toBe(text);
  });

  it("changes nothing when it is done twice", () => {
    const once = redact('<p>token: abc</p> puk1=1234 {"password":["a"');
    expect(redact(once)).toBe(once);
  });

  it("bounds what it gives", () => {
    expect(redact("a".repeat(50), 10)).toBe(`${"a".repeat(10)}…`);
  });

  it("finds a known secret however it is spelled", () => {
    const known = createRedactor(['a/b+c="d']);
    for (const text of [
      'said a/b+c="d twice',
      '{"detail":"bad a\\/b+c=\\"d"}',
      'cut {"detail":"bad a/b+c=\\"d',
      "/path?t=a%2Fb%2Bc%3D%22d",
    ]) {
      expect(known(text)).toContain("***");
      expect(known(text)).not.toMatch(/b\+c|b%2Bc/);
    }
  });
});

const SECRET = "Sx9Qz7-secret-value";
const plainKey = fc.stringMatching(/^[a-z]{1,6}$/).filter((key) => !isSensitiveKey(key));
const sensitiveKey = fc.constantFrom(
  "token",
  "authKey",
  "puk1",
  "masterPassword",
  "lastnameKanji",
  "X-Auth-Token",
);
const leaf = fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.string());

/** JSON of any shape, with SECRET somewhere below sensitive keys. */
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(plainKey, tie("tree"), { maxKeys: 3 }),
    fc
      .tuple(sensitiveKey, fc.constantFrom(SECRET, [SECRET], { inner: SECRET }), tie("tree"))
      .map(([key, secret, beside]) => ({ beside, [key]: secret, after: "kept" })),
  ),
}));

describe("whatever the shape", () => {
  it("no value of a sensitive key is left, at any depth, in any spacing", () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 2), (value, spaces) => {
        expect(redact(JSON.stringify(value, null, spaces), 1_000_000)).not.toContain("Sx9Q");
      }),
    );
  });

  it("nothing of it is left either where the text is cut", () => {
    fc.assert(
      fc.property(tree, fc.nat({ max: 400 }), (value, length) => {
        const cut = JSON.stringify({ value }).slice(0, length);
        expect(redact(cut, 1_000_000)).not.toContain("Sx9Q");
      }),
    );
  });

  it("a known secret is left nowhere, in JSON or in text", () => {
    const secret = fc.string({ minLength: 6, maxLength: 40 }).filter((text) => !/\*/.test(text));
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), fc.boolean(), (known, before, after, json) => {
        const said = before + known + after;
        const shown = createRedactor([known])(json ? JSON.stringify({ said }) : said, 1_000_000);
        expect(shown).not.toContain(known);
      }),
    );
  });

  it("what holds no secret is shown as it is", () => {
    const harmless = fc.dictionary(
      plainKey,
      fc.oneof(fc.integer(), fc.stringMatching(/^[a-z0-9 .]*$/)),
    );
    fc.assert(
      fc.property(harmless, (value) => {
        expect(redact(JSON.stringify(value), 1_000_000)).toBe(JSON.stringify(value));
      }),
    );
  });
});
