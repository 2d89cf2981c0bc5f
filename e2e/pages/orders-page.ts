import type { Locator, Page } from "@playwright/test";

/** The list of orders on a screen that is wide enough for its table. */
export class OrdersPage {
  readonly state: Locator;
  readonly table: Locator;

  constructor(page: Page) {
    this.state = page.getByRole("main").getByRole("combobox", { name: /^状態/ });
    this.table = page.getByRole("table", { name: "オーダーの一覧" });
  }

  row(code: string): Locator {
    return this.table.getByRole("row").filter({ hasText: code });
  }
}
