import type { Page } from "@playwright/test";
import { Ime } from "@/e2e/fixtures/ime";
import { expect, test } from "@/e2e/fixtures/test";
import { EsimFormPage } from "@/e2e/pages/esim-form-page";

const LAST = "mnp.lastnameKanji";
const FIRST = "mnp.firstnameKanji";
const LAST_KANA = "mnp.lastnameZenKana";
const FIRST_KANA = "mnp.firstnameZenKana";

test.use({ needsLines: false });

/** MNP 転入, with an input method and its controls by the document's paths. */
async function transferForm(page: Page) {
  const form = new EsimFormPage(page);
  await form.open("/esim/mnp");
  return {
    form,
    ime: await Ime.of(page),
    field: (path: string) => form.control(path),
    echo: form.form.locator("[data-name-echo]"),
  };
}

test.describe("kana from the typing of kanji", () => {
  test("fill as each word is committed, and not before", async ({ operator }) => {
    const { ime, field } = await transferForm(operator);
    await field(LAST).focus();
    await ime.show("y", "や", "やm", "やま", "やまd", "やまだ", "山田");
    await expect(field(LAST)).toHaveValue("山田");
    await expect(field(LAST_KANA)).toHaveValue("");
    await ime.commit("山田");
    await expect(field(LAST_KANA)).toHaveValue("ヤマダ");
    await expect(operator.getByText("漢字の読みから入れました")).toBeVisible();

    await ime.type(field(LAST), "k", "か", "かw", "かわ", "川");
    await expect(field(LAST)).toHaveValue("山田川");
    await expect(field(LAST_KANA)).toHaveValue("ヤマダカワ");
    await ime.type(field(FIRST), "た", "たろ", "たろう", "太郎", "太朗");
    await expect(field(FIRST_KANA)).toHaveValue("タロウ");
  });

  test("follow several clauses, a word left in kana, and a final n", async ({ operator }) => {
    const { ime, field } = await transferForm(operator);
    await ime.type(field(LAST), "み", "みどり", "みどりかわ", "みどり川", "緑川");
    await expect(field(LAST_KANA)).toHaveValue("ミドリカワ");
    await ime.type(field(FIRST), "s", "さ", "さk", "さく", "さくら");
    await expect(field(FIRST_KANA)).toHaveValue("サクラ");
    await field(FIRST).fill("");
    await expect(field(FIRST_KANA)).toHaveValue("");
    await ime.type(field(FIRST), "k", "け", "けn", "健");
    await expect(field(FIRST_KANA)).toHaveValue("ケン");
  });

  test("know backspacing and a composition that was cancelled", async ({ operator }) => {
    const { ime, field } = await transferForm(operator);
    await ime.type(field(LAST), "や", "やま", "やまな", "やま", "山");
    await expect(field(LAST_KANA)).toHaveValue("ヤマ");
    await ime.show("か", "かわ", "川");
    await ime.cancel();
    await expect(field(LAST)).toHaveValue("山");
    await expect(field(LAST_KANA)).toHaveValue("ヤマ");
    await ime.type(field(LAST), "も", "もと", "本");
    await expect(field(LAST_KANA)).toHaveValue("ヤマモト");
  });

  test("never take the place of what a person typed", async ({ operator }) => {
    const { ime, field } = await transferForm(operator);
    await field(LAST_KANA).fill("タカハシ");
    await ime.type(field(LAST), "やま", "やまだ", "山田");
    await expect(field(LAST)).toHaveValue("山田");
    await expect(field(LAST_KANA)).toHaveValue("タカハシ");

    await ime.type(field(FIRST), "ゆう", "悠");
    await expect(field(FIRST_KANA)).toHaveValue("ユウ");
    await field(FIRST_KANA).fill("ハルカ");
    await ime.type(field(FIRST), "こ", "子");
    await expect(field(FIRST_KANA)).toHaveValue("ハルカ");
  });
});

test("nothing is checked, announced or sent while a word is being composed", async ({
  operator,
}) => {
  const { ime, field, echo } = await transferForm(operator);
  await field(LAST).focus();
  await ime.show("よ", "よし", "\u{20bb7}");
  await expect(field(LAST)).toHaveValue("\u{20bb7}");
  await expect(echo).toHaveCount(0);
  await operator.keyboard.press("Enter");
  await expect(field(LAST)).toBeFocused();
  await expect(operator.getByText("入力してください", { exact: true })).toHaveCount(0);
  await ime.commit("\u{20bb7}");
  await expect(echo).toContainText("\u{20bb7}");
  await expect(field(LAST_KANA)).toHaveValue("ヨシ");
});

const WRONG = [
  { path: LAST, name: "山A田", sentence: "2 文字目「A」は半角です", mark: "A2", offer: "山Ａ田" },
  {
    path: FIRST,
    name: "\u{20bb7}郎",
    sentence: "1 文字目「\u{20bb7}」はキャリアで使えない文字（U+20BB7）です",
    mark: "\u{20bb7}1",
    offer: "吉郎",
  },
  {
    path: LAST_KANA,
    name: "ヤﾏダ",
    sentence: "2 文字目「ﾏ」は半角カナです",
    mark: "ﾏ2",
    offer: "ヤマダ",
  },
  {
    path: FIRST_KANA,
    name: "ヨシロヲ",
    sentence: "4 文字目「ヲ」はキャリアで使えないカタカナです",
    mark: "ヲ4",
    offer: "ヨシロオ",
  },
];

for (const { path, name, sentence, mark, offer } of WRONG) {
  test(`${path}: the wrong character is marked in its place, and mended by one click`, async ({
    operator,
  }) => {
    const { field, echo } = await transferForm(operator);
    await field(path).fill(name);
    await expect(echo.locator("mark")).toHaveText([mark]);
    await expect(operator.getByText(sentence).first()).toBeVisible();
    // Offered, and never done by itself.
    await field(path).blur();
    await expect(field(path)).toHaveValue(name);
    await expect(field(path)).toHaveAttribute("aria-invalid", "true");
    await operator.getByRole("button", { name: `「${offer}」に変換する` }).click();
    await expect(field(path)).toHaveValue(offer);
    await expect(field(path)).toBeFocused();
    await expect(echo).toHaveCount(0);
    await expect(field(path)).not.toHaveAttribute("aria-invalid");
  });
}

test("half-width kana are one mistake: marked and said once, mended by one click", async ({
  operator,
}) => {
  const { form, field, echo } = await transferForm(operator);
  await field(LAST_KANA).fill("ﾔﾏﾀﾞ");
  await field(LAST_KANA).blur();
  await expect(echo.locator("mark")).toHaveText(["ﾔﾏﾀﾞ1–4"]);
  const said = "1〜4 文字目「ﾔﾏﾀﾞ」は半角カナです。「ヤマダ」に直してください";
  await expect(form.form.getByText(said)).toHaveCount(1);
  await expect(form.form.getByText("半角カナ")).toHaveCount(1);
  const checks = operator.getByRole("region", { name: "送信前の確認" });
  await expect(checks).toContainText(said);
  await operator.getByRole("button", { name: /に変換する/ }).click();
  await expect(field(LAST_KANA)).toHaveValue("ヤマダ");
  await expect(form.form.getByText("姓と名を合わせて 3 / 50 文字")).toBeVisible();
});

test("a half-width space is a full-width one in a corporation's name alone", async ({
  operator,
}) => {
  const { form, field, echo } = await transferForm(operator);
  await field(LAST).fill("フリービット 株式会社");
  await expect(echo.locator("mark")).toHaveText(["␣7"]);
  await expect(operator.getByRole("button", { name: /に変換する/ })).toHaveCount(0);
  await form.form.getByText("法人", { exact: true }).click();
  await operator.getByRole("button", { name: "「フリービット　株式会社」に変換する" }).click();
  await expect(field(LAST)).toHaveValue("フリービット\u3000株式会社");
  await expect(echo).toHaveCount(0);
});
