import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures/test";
import { EsimFormPage } from "@/e2e/pages/esim-form-page";

test.use({ needsLines: false });

async function openForm(page: Page) {
  const form = new EsimFormPage(page);
  await form.open("/esim/mnp");
  return { form, checks: page.getByRole("region", { name: "送信前の確認" }) };
}

test("the checks stay in view below the head while a long form is scrolled", async ({
  operator,
}) => {
  const { form, checks } = await openForm(operator);
  const before = await boxOf(form.control("eid"));
  await form.review.scrollIntoViewIfNeeded();
  await operator.mouse.move(400, 400);
  await operator.mouse.wheel(0, 5000);
  await expect(checks).toBeInViewport({ ratio: 1 });
  const head = await boxOf(operator.getByRole("banner"));
  expect((await boxOf(checks)).y).toBeGreaterThanOrEqual(head.y + head.height);
  expect((await boxOf(form.control("eid"))).width).toBe(before.width);
});

test("a side that is higher than the window scrolls by itself, also by keyboard, and moves nothing", async ({
  operator,
}) => {
  await operator.setViewportSize({ width: 1280, height: 420 });
  const { form, checks } = await openForm(operator);
  // What is sent is shown once something has been typed.
  await form.control("customerReference").fill("K-1");
  const side = operator.getByRole("region", { name: "右側の欄" });
  await expect(side).toBeVisible();
  const { x, width } = await boxOf(checks);
  await side.focus();
  await operator.keyboard.press("End");
  const request = operator.getByRole("figure", { name: "送る内容" });
  await expect(request).toBeInViewport();

  await operator.setViewportSize({ width: 1280, height: 1600 });
  await expect(side).toHaveCount(0);
  expect(await boxOf(checks)).toMatchObject({ x, width });
  await expect(form.review).toBeVisible();
});

test("no field that is reached by keyboard is hidden below the head", async ({ operator }) => {
  await operator.setViewportSize({ width: 1280, height: 420 });
  const { form } = await openForm(operator);
  await form.review.focus();
  const head = await boxOf(operator.getByRole("banner"));
  for (let step = 0; step < 25; step += 1) {
    await operator.keyboard.press("Shift+Tab");
    const focused = await operator.evaluate(() => {
      const element = document.activeElement;
      const box = element?.getBoundingClientRect();
      return { top: box?.top ?? 0, isInForm: !!element?.closest("form") };
    });
    if (!focused.isInForm) break;
    expect(focused.top).toBeGreaterThanOrEqual(head.y + head.height);
  }
});

test("on a narrow screen the side stands below the form, in its whole height", async ({
  operator,
}) => {
  await operator.setViewportSize({ width: 390, height: 844 });
  const { form, checks } = await openForm(operator);
  await expect(operator.getByRole("region", { name: "右側の欄" })).toHaveCount(0);
  const whole = await boxOf(form.form);
  expect((await boxOf(checks)).y).toBeGreaterThan(whole.y + whole.height - 1);
  const overflow = await operator.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBe(0);
});

async function boxOf(locator: ReturnType<Page["locator"]>) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("it is not drawn");
  return box;
}
