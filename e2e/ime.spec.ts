import type { Page } from "@playwright/test";
import { Ime } from "@/e2e/fixtures/ime";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { EsimFormPage } from "@/e2e/pages/esim-form-page";

test.use({ needsLines: false });

async function formAt(page: Page, path: string) {
  const form = new EsimFormPage(page);
  await form.open(path);
  // What is sent is shown once something has been typed.
  await form.control("customerReference").fill("K-1");
  const request = page.getByRole("figure", { name: "送る内容" });
  return { form, request, ime: await Ime.of(page) };
}

/** A composition that never says that it has ended, as some browsers' do. */
async function beginWithoutEnd(form: EsimFormPage, path: string) {
  await form.control(path).focus();
  await form.control(path).dispatchEvent("compositionstart", { data: "" });
}

test.describe("a composition that ends without saying so", () => {
  test("ends with the next typing that is none of it", async ({ operator }) => {
    const { form, request } = await formAt(operator, "/esim/new");
    await beginWithoutEnd(form, "planCode");
    await operator.keyboard.type("PLAN_A");
    await expect(request).toContainText('"planCode": "PLAN_A"');
    await expect(form.kept).toBeVisible();
  });

  test("ends when its field is left", async ({ operator }) => {
    const { form, request } = await formAt(operator, "/esim/mnp");
    await beginWithoutEnd(form, "mnp.lastnameKanji");
    await form.control("mnp.lastnameKanji").evaluate((input: HTMLInputElement, text) => {
      input.value = text;
      const event = { bubbles: true, isComposing: true, inputType: "insertCompositionText" };
      input.dispatchEvent(new InputEvent("input", event));
    }, "山田");
    await expect(request).not.toContainText("山田");
    await form.control("mnp.lastnameKanji").blur();
    await expect(request).toContainText('"lastnameKanji": "山田"');
    await expect(form.kept).toBeVisible();
  });

  test("ends with its field, when that is taken away", async ({ operator }) => {
    const { form, request } = await formAt(operator, "/esim/reissue");
    await form.set("reissueOf", "product");
    await beginWithoutEnd(form, "reissue.oldProductNumber");
    // Chosen without the focus going there first, which would leave the field.
    await operator
      .locator('[name="reissueOf"][value="esim"]')
      .evaluate((radio: HTMLInputElement) => radio.click());
    await expect(form.control("reissue.oldProductNumber")).toHaveCount(0);
    await form.control("eid").fill("89049032000000000000000070010592");
    await expect(request).toContainText('"eid": "89049032000000000000000070010592"');
  });
});

test("Enter that belongs to the IME sends no form, whichever field it is pressed in", async ({
  operator,
}) => {
  const { form, ime } = await formAt(operator, "/esim/new");
  for (const path of ["planCode", "deliveryCode", "customerReference", "eid"]) {
    await form.control(path).focus();
    await ime.show("あ");
    await operator.keyboard.press("Enter");
    await expect(form.control(path)).toBeFocused();
    await ime.cancel();
    // Safari says of the Enter that has ended a composition only that an IME has used it.
    await form.control(path).evaluate((input) => {
      const init = { key: "Enter", keyCode: 229, bubbles: true, cancelable: true };
      const taken = !input.dispatchEvent(new KeyboardEvent("keydown", init));
      if (!taken) throw new Error("the key went on to the form");
    });
  }
  await expect(operator.getByText("か所を直してください")).toHaveCount(0);
  await form.control("eid").press("Enter");
  await expect(operator.getByText("か所を直してください")).toBeVisible();
});

test("Enter and Escape that belong to the IME neither send nor close a window", async ({
  open,
}) => {
  const page = await open("admin");
  await goTo(page, "/staff");
  await page.getByRole("button", { name: "スタッフを追加" }).first().click();
  const dialog = page.getByRole("dialog");
  const name = dialog.getByRole("textbox").first();
  await name.focus();
  const ime = await Ime.of(page);
  await ime.show("やまだ");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await expect(name).not.toHaveAttribute("aria-invalid", "true");
  await name.evaluate((input) => {
    const init = { key: "Escape", keyCode: 229, bubbles: true, cancelable: true };
    input.dispatchEvent(new KeyboardEvent("keydown", init));
  });
  await expect(dialog).toBeVisible();
  await ime.commit("山田");
  await expect(name).toHaveValue("山田");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("a fact that appears in a field while it is typed into leaves the caret where it was", async ({
  operator,
}) => {
  const { form } = await formAt(operator, "/esim/mnp");
  const field = form.control("mnp.reserveNumber");
  await field.focus();
  await operator.keyboard.type("01209876");
  await operator.keyboard.press("Home");
  await operator.keyboard.type("11");
  await expect(form.form.getByText("ドコモ")).toBeVisible();
  await operator.keyboard.press("Backspace");
  await expect(form.form.getByText("ドコモ")).toHaveCount(0);
  await operator.keyboard.type("1");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("1101209876");
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(2);
});

test("what is wrong with a birthday is the same sentence at its field, above the form and beside it", async ({
  operator,
}) => {
  const { form } = await formAt(operator, "/esim/mnp");
  await form.control("mnp.birthday").fill("昭和64年1月8日");
  await form.review.click();
  const said = "昭和にこの日付はありません。昭和は 1926/12/25 から 1989/01/07 までです";
  await expect(operator.getByRole("main").getByText(said)).toHaveCount(3);
});
