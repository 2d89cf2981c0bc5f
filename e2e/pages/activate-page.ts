import { expect, type Locator, type Page } from "@playwright/test";
import type { Line } from "@/e2e/fixtures/lines";
import { goTo } from "@/e2e/fixtures/ready";

/** What is filled in, by the carrier's own names; a flag is a switch, `plan` a choice on the screen. */
export type Filling = Partial<{
  plan: "従量" | "定額" | "上り特価";
  limit: string;
  upLimit: string;
  downLimit: string;
  dedicatedPlan: true;
  cn: true;
  cnActIpAddress: string;
  cnSbyIpAddress: string;
  unoTsl: true;
  unoTslPoi1IpAddress: string;
  unoTslPoi2IpAddress: string;
  icgw: true;
  globalStaticIpAddressOption: true;
  testMode: true;
  billingSpan: string;
}>;

/** プロファイル開通: the form, and the summary before sending. */
export class ActivatePage {
  readonly form: Locator;
  readonly review: Locator;
  readonly summary: Locator;
  readonly send: Locator;
  readonly back: Locator;

  constructor(readonly page: Page) {
    this.form = page.getByRole("form", { name: "プロファイル開通の内容" });
    this.review = page.getByRole("button", { name: "内容を確かめて送信" });
    this.summary = page.getByRole("form", { name: "この内容で開通を申し込みます" });
    this.send = page.getByRole("button", { name: "送信する" });
    this.back = page.getByRole("button", { name: "戻って直す" });
  }

  async open({ imsi }: Line): Promise<void> {
    await goTo(this.page, `/profiles/${imsi}/activate`);
    await expect(this.form).toBeVisible();
  }

  /** The control that carries this name of the carrier's. */
  control(name: keyof Filling): Locator {
    return this.form.locator(`[name="${name}"]`);
  }

  async fill(filling: Filling): Promise<void> {
    for (const [name, value] of Object.entries(filling)) {
      if (name === "plan") await this.form.getByText(String(value), { exact: true }).click();
      else if (value === true) await this.form.locator(`[name="${name}"]`).check();
      else if (/limit|Span/i.test(name)) {
        await this.form.locator(`[name="${name}"]`).selectOption(String(value));
      } else await this.form.locator(`[name="${name}"]`).fill(String(value));
    }
  }

  /** Every control's value, by name, as it stands. */
  async filledIn(): Promise<Record<string, string>> {
    return this.form.locator("[name]").evaluateAll((controls) => {
      const held: Record<string, string> = {};
      for (const control of controls) {
        if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
          if (control.checked) held[control.name] = control.value;
        } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
          held[control.name] = control.value;
        }
      }
      return held;
    });
  }

  /** The request as the summary shows it. */
  async shownBody(): Promise<unknown> {
    const text = await this.summary.getByRole("figure", { name: "送る内容" }).textContent();
    return JSON.parse(text ?? "");
  }
}
