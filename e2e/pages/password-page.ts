import type { Locator, Page } from "@playwright/test";

/** Where everybody changes their own password. */
export class PasswordPage {
  readonly current: Locator;
  readonly next: Locator;
  readonly done: Locator;

  constructor(readonly page: Page) {
    this.current = page.getByLabel(/^(今の|仮の)パスワード/);
    this.next = page.getByLabel(/^新しいパスワード/);
    this.done = page.getByRole("status").filter({ hasText: "パスワードを変えました" });
  }

  async change(current: string, next: string): Promise<void> {
    await this.current.fill(current);
    await this.next.fill(next);
    await this.page.getByRole("button", { name: "変える", exact: true }).click();
  }
}
