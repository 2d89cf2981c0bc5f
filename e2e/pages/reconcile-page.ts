import type { Locator, Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";

/** 照合: the evidence of one order, side by side, and where it is decided about. */
export class ReconcilePage {
  readonly comparison: Locator;
  /** Of Freebit's orders. */
  readonly rows: Locator;
  readonly proposal: Locator;
  /** Of whoever confirms a proposal, whether it stands or not. */
  readonly words: Locator;
  readonly confirm: Locator;
  readonly form: Locator;
  readonly reason: Locator;
  readonly lastFour: Locator;
  readonly read: Locator;
  /** When the line was read last. */
  readonly readAt: Locator;

  constructor(readonly page: Page) {
    this.comparison = page.getByRole("region", { name: "申込みと回線の見比べ" });
    this.rows = page.getByRole("region", { name: "完了通知ファイルの行" });
    this.proposal = page.getByRole("region", { name: "承認待ちの提案" });
    this.words = page.getByRole("textbox", { name: "言葉を添える" });
    this.confirm = page.getByRole("button", { name: "この提案を承認する" });
    this.form = page.getByRole("form", { name: "照合の判断" });
    this.reason = this.form.getByRole("textbox", { name: "理由" });
    this.lastFour = this.form.getByRole("textbox", { name: /下 4 桁/ });
    this.readAt = this.comparison.locator("time").first();
    this.read = page.getByRole("button", { name: "今すぐ読み取る" });
  }

  async open(id: string): Promise<void> {
    await goTo(this.page, `/orders/${id}/reconcile`);
  }

  choice(name: "完了" | "失敗" | "受付不可（拒否）" | "もう一度送る"): Locator {
    return this.form.getByRole("radio", { name: new RegExp(`^${name}`) });
  }

  /** Presses what the form ends with: its word says what it does. */
  async submit(name: string): Promise<void> {
    await this.form.getByRole("button", { name }).click();
  }

  /** What the table says of one field: asked for, before, now and the verdict. */
  field(name: string): Locator {
    return this.comparison.locator(`tr[data-field="${name}"]`);
  }
}
