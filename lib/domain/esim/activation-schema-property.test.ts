import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activationSchema } from "@/lib/domain/esim/activation-schema";
import { readFields, toNested } from "@/lib/domain/esim/field-paths";
import { VALID_ACTIVATIONS } from "@/lib/domain/esim/testing/valid-activations";
import type { ParameterPath } from "@/lib/upstream/freebit/parameters";
import { addAcntRequest } from "@/lib/upstream/freebit/request";

/** Texts that each field may well hold, good and bad ones. */
const LIKELY: [path: ParameterPath, texts: string[]][] = [
  ["aladinOperated", ["10", "20", "30"]],
  ["masterAccount", ["testAccount@test.ne.jp", "a b", "a".repeat(65)]],
  ["masterPassword", ["testPass", "密", "p".repeat(257)]],
  ["createType", ["new", "add", "del"]],
  ["eid", ["11112222333344445555666677778888", "1111", "8904 9032"]],
  ["account", ["08011112222", "02001234567890", "080-1111-2222"]],
  ["simKind", ["E0", "E2", "E3", "E1"]],
  ["contractLine", ["4G", "5G", "3G"]],
  ["repAccount", ["08000001111", "0800"]],
  ["addKind", ["N", "M", "R", "X"]],
  ["reissue.oldProductNumber", ["CD0009999999004", "cd0009999999004"]],
  ["reissue.oldEid", ["89049032123451234512345678901235", "11112222333344445555666677778888"]],
  ["mnp.reserveNumber", ["1101201234", "110120123"]],
  ["mnp.lastnameKanji", ["山田", "山\u3000田", "𠮷田", "山".repeat(49), "\u3000", "\ufeff"]],
  ["mnp.firstnameKanji", ["太郎", "太 郎", "太".repeat(60)]],
  ["mnp.lastnameZenKana", ["ヤマダ", "ヤ\u3000マ", "やまだ", "ヤ".repeat(51)]],
  ["mnp.firstnameZenKana", ["タロウ", "ﾀﾛｳ", "タ".repeat(47)]],
  ["mnp.gender", ["M", "W", "C", "F"]],
  ["mnp.birthday", ["19900101", "19900230", "20991231"]],
  ["shipDate", ["20170301", "20260230", "20991231"]],
  ["planCode", ["100K_PLAN", "P".repeat(33)]],
  ["deliveryCode", ["XXXX", "AB-1"]],
];
const PATHS = LIKELY.map(([path]) => path);

const change = fc
  .constantFrom(...LIKELY)
  .chain(([path, texts]) =>
    fc.tuple(
      fc.constant(path),
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...texts) },
        { weight: 2, arbitrary: fc.constantFrom("", " ", "\u3000", "\n") },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
      ),
    ),
  );

/** One of the document's requests with some fields filled in otherwise, under any contract. */
const attempt = fc
  .record({
    valid: fc.constantFrom(...Object.values(VALID_ACTIVATIONS)),
    changes: fc.array(change, { maxLength: 4 }),
    contract: fc.record({ userManagement: fc.boolean(), aladinMnp: fc.boolean() }),
  })
  .map(({ valid, changes, contract }) => {
    const fields = { ...readFields(valid.request), ...Object.fromEntries(changes) };
    return activationSchema(contract, () => "2026-11-22").safeParse(toNested(fields));
  });

function textsOf(value: unknown): unknown[] {
  const isHolder = typeof value === "object" && value !== null;
  return isHolder ? Object.values(value).flatMap(textsOf) : [value];
}

describe("whatever is filled in", () => {
  it("what is taken can be sent as it is, and holds nothing blank", () => {
    let taken = 0;
    fc.assert(
      fc.property(attempt, ({ success, data }) => {
        if (!success) return;
        taken += 1;
        expect(addAcntRequest.parse(data)).toStrictEqual(data);
        for (const text of textsOf(data)) expect(text).toMatch(/\S/);
        expect(Object.values(data)).not.toContainEqual({});
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it("what is refused is refused at fields of the document, each once", () => {
    fc.assert(
      fc.property(attempt, ({ error }) => {
        const told = (error?.issues ?? []).map(({ path }) => path.join("."));
        expect(PATHS).toEqual(expect.arrayContaining(told));
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 500 },
    );
  });
});
