import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { activationSchema } from "@/lib/domain/esim/activation-schema";
import { runsOf } from "@/lib/domain/esim/name-problems";
import { DATES } from "@/lib/domain/esim/testing/invalid-dates";
import { FORMATS } from "@/lib/domain/esim/testing/invalid-formats";
import { KANA_NAMES } from "@/lib/domain/esim/testing/invalid-kana-names";
import { KANJI_NAMES } from "@/lib/domain/esim/testing/invalid-kanji-names";
import { MISSING } from "@/lib/domain/esim/testing/invalid-missing";
import { NAME_LENGTHS } from "@/lib/domain/esim/testing/invalid-name-lengths";
import { PATTERNS } from "@/lib/domain/esim/testing/invalid-patterns";
import {
  type InvalidRequest,
  readInvalidRequests,
} from "@/lib/domain/esim/testing/invalid-request";
import { issueMessage, translateFieldMessage } from "@/lib/i18n/field-message";
import { messagesOf } from "@/lib/i18n/messages";
import {
  type CharacterProblem,
  checkKanji,
  checkKatakana,
} from "@/lib/upstream/freebit/characters";

const ja = createTranslator({ locale: "ja", messages: messagesOf("ja"), namespace: "errors" });
const en = createTranslator({ locale: "en", messages: messagesOf("en"), namespace: "errors" });

/** What a person reads at which field, as the action hands it over. */
function read({ fields, contract, today }: InvalidRequest, t: typeof ja) {
  const parsed = activationSchema(contract, () => today).safeParse(fields, { error: issueMessage });
  const issues = parsed.error?.issues ?? [];
  return issues.map(({ path, message }) => [path.join("."), translateFieldMessage(t, message)]);
}

const GROUPS = {
  "what is missing": readInvalidRequests(MISSING),
  "what does not go together": readInvalidRequests(PATTERNS),
  "values, characters and lengths": readInvalidRequests(FORMATS),
  dates: readInvalidRequests(DATES),
  "kanji names": readInvalidRequests(KANJI_NAMES),
  "katakana names": readInvalidRequests(KANA_NAMES),
  "names that are too long": readInvalidRequests(NAME_LENGTHS),
};
const ALL = Object.values(GROUPS).flat();

describe.each(Object.entries(GROUPS))("one wrong thing is told at its field: %s", (_, group) => {
  it.each(group)("$title", (invalid) => {
    expect(read(invalid, ja)).toEqual([[invalid.path, invalid.ja]]);
    if (invalid.en) expect(read(invalid, en)).toEqual([[invalid.path, invalid.en]]);
  });
});

describe("the tables", () => {
  it("have a request against every field of the document", () => {
    const fields = `aladinOperated masterAccount masterPassword createType eid account simKind contractLine repAccount
      addKind reissue.oldProductNumber reissue.oldEid mnp.reserveNumber mnp.lastnameKanji mnp.firstnameKanji
      mnp.lastnameZenKana mnp.firstnameZenKana mnp.gender mnp.birthday shipDate planCode deliveryCode`;
    const told = new Set(ALL.map(({ path }) => path));
    expect(fields.split(/\s+/).filter((path) => !told.has(path))).toEqual([]);
  });

  it("say a quarter of the sentences in English too", () => {
    expect(ALL.filter(({ en }) => en).length).toBeGreaterThanOrEqual(ALL.length / 4);
  });
});

/** All that is wrong with one name, which a form shows at once; the schema gives the first. */
function allOf(problems: CharacterProblem[]): string[] {
  return runsOf(problems).map(({ message }) => translateFieldMessage(ja, message));
}

describe("the place of a character", () => {
  it("counts code points, so that what UTF-16 writes as a pair is one", () => {
    expect(allOf(checkKanji("𠮷𠮟A", { corporate: false }))).toEqual([
      "1〜2 文字目「𠮷𠮟」はキャリアで使えない文字（U+20BB7 U+20B9F）です。「吉叱」に直してください",
      "3 文字目「A」は半角です。「Ａ」に直してください",
    ]);
    expect(allOf(checkKatakana("𠮷ダ😀ヲ", { corporate: false }))).toEqual([
      "1 文字目「𠮷」は漢字です。全角カタカナで入力してください",
      "3 文字目「😀」は全角カタカナではありません。ほかの文字に直してください",
      "4 文字目「ヲ」はキャリアで使えないカタカナです。「オ」に直してください",
    ]);
  });

  it("is told of the mark that a half-width kana has beside it", () => {
    expect(allOf(checkKatakana("ヤマﾀﾞ", { corporate: false }))).toEqual([
      "3〜4 文字目「ﾀﾞ」は半角カナです。「ダ」に直してください",
    ]);
  });

  it("is that of a run: what is typed in half-width kana is one mistake", () => {
    expect(allOf(checkKanji("ﾔﾏﾀﾞ", { corporate: false }))).toEqual([
      "1〜4 文字目「ﾔﾏﾀﾞ」は半角カナです。「ヤマダ」に直してください",
    ]);
    expect(allOf(checkKatakana("ﾔﾏﾀﾞ ﾀﾛｳ", { corporate: false }))).toEqual([
      "1〜4 文字目「ﾔﾏﾀﾞ」は半角カナです。「ヤマダ」に直してください",
      "5 文字目は半角の空白です。個人の氏名の中では使えません。姓と名を分けて入力してください",
      "6〜8 文字目「ﾀﾛｳ」は半角カナです。「タロウ」に直してください",
    ]);
  });

  it("parts what can be put right from what cannot", () => {
    expect(allOf(checkKatakana("ヤ＆&", { corporate: false }))).toEqual([
      "2 文字目「＆」は全角カタカナではありません。ほかの文字に直してください",
      "3 文字目「&」は半角です。この欄では全角でも使えません",
    ]);
    expect(allOf(checkKatakana("ヤま々", { corporate: false }))).toEqual([
      "2 文字目「ま」はひらがなです。「マ」に直してください",
      "3 文字目「々」は漢字です。全角カタカナで入力してください",
    ]);
    expect(allOf(checkKatakana("ヲヽ", { corporate: false }))).toEqual([
      "1 文字目「ヲ」はキャリアで使えないカタカナです。「オ」に直してください",
      "2 文字目「ヽ」はキャリアで使えないカタカナです。ほかの文字に直してください",
    ]);
  });
});
