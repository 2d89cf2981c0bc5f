import { expect, type Locator, type Page } from "@playwright/test";

/** The inventory on a screen that is wide enough for its table. */
export class ProfilesPage {
  readonly search: Locator;
  readonly state: Locator;
  readonly plan: Locator;
  readonly table: Locator;
  readonly count: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole("main");
    this.search = main.getByRole("searchbox");
    this.state = main.getByRole("combobox", { name: /^状態/ });
    this.plan = main.getByRole("combobox", { name: /^プラン/ });
    this.table = page.getByRole("table", { name: "プロファイル一覧" });
    this.count = main.getByRole("status").first();
  }

  row(imsi: string): Locator {
    return this.table.getByRole("row").filter({ hasText: imsi });
  }

  /** Waits until the list holds exactly these lines. */
  async expectLines(imsis: string[]): Promise<void> {
    await expect.poll(() => this.shown()).toEqual(imsis);
  }

  /** The IMSIs on this page of the list, from the top. */
  async shown(): Promise<string[]> {
    const cells = await this.table.locator("tbody tr td:first-child").allTextContents();
    return cells.map((text) => /\d{15}/.exec(text)?.[0] ?? text);
  }
}
