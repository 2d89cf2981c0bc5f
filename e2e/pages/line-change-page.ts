import { expect, type Locator, type Page } from "@playwright/test";
import type { Line } from "@/e2e/fixtures/lines";
import { goTo } from "@/e2e/fixtures/ready";

/** The last part of a change's address, and what its form and its summary are called. */
const CHANGES = {
  "plan-change": [
    "料金プラン・上限値変更の内容",
    "この内容で料金プラン・上限値の変更を申し込みます",
  ],
  suspend: ["利用休止の内容", "この回線を休止します"],
  resume: ["利用再開の内容", "この回線の利用を再開します"],
  "address-change": ["NTTC閉域アドレス変更の内容", "この内容でアドレスの変更を申し込みます"],
  icgw: ["ICGW利用申込みの内容", "この回線の ICGW 利用を申し込みます"],
  "top-up": ["容量追加の内容", "この内容で容量を追加します"],
} as const;

/** The page of one change of a line: the form, and the summary before sending. */
export class LineChangePage {
  readonly form: Locator;
  readonly review: Locator;
  readonly summary: Locator;
  readonly send: Locator;
  readonly checks: Locator;

  constructor(
    readonly page: Page,
    readonly change: keyof typeof CHANGES,
  ) {
    const [form, summary] = CHANGES[change];
    this.form = page.getByRole("form", { name: form });
    this.summary = page.getByRole("form", { name: summary });
    this.review = page.getByRole("button", { name: "内容を確かめて送信" });
    this.send = page.getByRole("button", { name: "送信する" });
    this.checks = page.getByRole("region", { name: "送信前の確認" });
  }

  async open({ imsi }: Line): Promise<void> {
    await goTo(this.page, `/profiles/${imsi}/${this.change}`);
    await expect(this.form).toBeVisible();
  }

  /** The control that carries this name, the carrier's or ours. */
  control(name: string): Locator {
    return this.form.locator(`[name="${name}"]`);
  }

  /** The request as the summary shows it. */
  async shownBody(): Promise<unknown> {
    const text = await this.summary.getByRole("figure", { name: "送る内容" }).textContent();
    return JSON.parse(text ?? "");
  }
}
