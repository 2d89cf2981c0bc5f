import { expect, type Locator, type Page } from "@playwright/test";

/** Our own note on a line's page. */
export class NotePanel {
  readonly panel: Locator;
  readonly edit: Locator;
  readonly text: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    this.panel = page
      .getByRole("region", { name: "メモ" })
      .filter({ has: page.getByRole("heading", { name: "メモ" }) });
    this.edit = this.panel.getByRole("button", { name: /^メモを(書く|編集)$/ });
    this.text = this.panel.getByRole("textbox", { name: "このデスクだけのメモ" });
    this.save = this.panel.getByRole("button", { name: "保存する" });
  }

  /** Writes the note and waits until the page shows it. */
  async write(text: string): Promise<void> {
    await this.edit.click();
    await this.text.fill(text);
    await this.save.click();
    await expect(this.text).toHaveCount(0);
  }
}
