import type { Locator, Page } from "@playwright/test";

/** The dialog that edits the comment of one line or of many. */
export class CommentDialog {
  readonly window: Locator;
  readonly text: Locator;
  readonly lines: Locator;
  readonly send: Locator;
  readonly placed: Locator;

  constructor(page: Page) {
    this.window = page.getByRole("dialog", { name: "コメントを編集" });
    this.text = this.window.getByRole("textbox", { name: "コメント" });
    this.lines = this.window.getByRole("region", { name: /^対象の回線/ });
    this.send = this.window.getByRole("button", { name: /件のコメントを(送る|消す)$/ });
    this.placed = this.window.getByRole("link", { name: "オーダーを見る" });
  }

  async choose(
    what: "コメントを付ける" | "コメントを消す" | "1 時間後" | "時刻を選ぶ",
  ): Promise<void> {
    await this.window.getByText(what, { exact: true }).click();
  }
}
