import type { Locator, Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";
import { expect } from "@/e2e/fixtures/test";

type Colleague = { name: string; email: string; role: string };

/** The list of staff on a screen that is wide enough for its table. */
export class StaffPage {
  readonly add: Locator;
  readonly table: Locator;
  readonly dialog: Locator;
  /** A password that is shown for the one time. */
  readonly handed: Locator;

  constructor(readonly page: Page) {
    this.add = page.getByRole("button", { name: "スタッフを追加" });
    this.table = page.getByRole("table", { name: "スタッフの一覧" });
    this.dialog = page.getByRole("dialog");
    this.handed = this.dialog.locator("code");
  }

  async open(): Promise<void> {
    await goTo(this.page, "/staff");
  }

  row(email: string): Locator {
    return this.table.getByRole("row").filter({ hasText: email });
  }

  /** Fills the window in and sends it; what then stands there is the reader's. */
  async fillIn({ name, email, role }: Colleague): Promise<void> {
    await this.add.click();
    await this.dialog.getByRole("textbox", { name: "名前" }).fill(name);
    await this.dialog.getByRole("textbox", { name: "メールアドレス" }).fill(email);
    await this.dialog.getByText(role, { exact: true }).click();
    await this.dialog.getByRole("button", { name: "追加する" }).click();
  }

  /** Chooses what to do with a person, and does it. */
  async act(email: string, action: string, submit: string): Promise<void> {
    await this.row(email)
      .getByRole("button", { name: /の操作$/ })
      .click();
    await this.page.getByRole("button", { name: action, exact: true }).click();
    await this.dialog.getByRole("button", { name: submit, exact: true }).click();
  }

  /** Reads the password that is shown, and closes the window. */
  async takePassword(): Promise<string> {
    const password = (await this.handed.textContent()) ?? "";
    await this.dialog.getByRole("button", { name: "控えたので閉じる" }).click();
    await expect(this.dialog).toHaveCount(0);
    return password;
  }
}
