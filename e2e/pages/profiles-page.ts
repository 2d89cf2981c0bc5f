import { expect, type Locator, type Page } from "@playwright/test";

/** The inventory on a screen that is wide enough for its table. */
export class ProfilesPage {
  readonly search: Locator;
  readonly state: Locator;
  readonly plan: Locator;
  readonly table: Locator;
  readonly count: Locator;
  /** What is said of the chosen lines; there only while some are. */
  readonly chosen: Locator;
  readonly editComment: Locator;
  readonly chooseAll: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole("main");
    this.search = main.getByRole("searchbox");
    this.state = main.getByRole("combobox", { name: /^状態/ });
    this.plan = main.getByRole("combobox", { name: /^プラン/ });
    this.table = page.getByRole("table", { name: "プロファイル一覧" });
    this.count = main.getByRole("status").first();
    const bar = page.getByRole("region", { name: "選んだプロファイル" });
    this.chosen = bar.filter({ has: page.getByRole("button") });
    this.editComment = bar.getByRole("button", { name: "コメントを編集" });
    this.chooseAll = this.table.getByRole("checkbox", { name: /をすべて選ぶ$/ });
  }

  row(imsi: string): Locator {
    return this.table.getByRole("row").filter({ hasText: imsi });
  }

  /** The box of a line on this page of the list. */
  choose(imsi: string): Locator {
    return this.table.getByRole("checkbox", { name: `${imsi} を選ぶ` });
  }

  /** Waits until the list shows these rows: `51–100`. */
  async expectPage(rows: string): Promise<void> {
    await expect(this.page.getByRole("navigation", { name: "ページ" })).toContainText(rows);
  }

  /** Waits until the list holds exactly these lines. */
  async expectLines(imsis: string[]): Promise<void> {
    await expect.poll(() => this.shown()).toEqual(imsis);
  }

  /** The IMSIs on this page of the list, from the top. */
  async shown(): Promise<string[]> {
    const cells = await this.table.locator('tbody td:has(a[href^="/profiles/"])').allTextContents();
    return cells.map((text) => /\d{15}/.exec(text)?.[0] ?? text);
  }
}
