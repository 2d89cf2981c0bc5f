import type { Locator, Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";

/** The way to one of the carriers: what it is, whether it works, and whether anything is sent. */
export class ConnectionsPage {
  readonly dialog: Locator;
  /** The carrier's own part of the page. */
  readonly section: Locator;
  readonly test: Locator;
  /** What the last test found. */
  readonly tested: Locator;
  readonly stop: Locator;
  readonly resume: Locator;

  constructor(
    readonly page: Page,
    name: "ICM" | "フリービット" = "ICM",
  ) {
    this.dialog = page.getByRole("dialog");
    this.section = page.getByRole("region", { name, exact: true });
    this.test = this.section.getByRole("button", { name: "接続を確かめる" });
    this.tested = this.section.locator("[data-connection-test]");
    this.stop = this.section.getByRole("button", { name: "送信を止める" });
    this.resume = this.section.getByRole("button", { name: "送信を再開する" });
  }

  async open(): Promise<void> {
    await goTo(this.page, "/connections");
  }

  async stopFor(reason: string): Promise<void> {
    await this.stop.click();
    await this.dialog.getByRole("textbox", { name: "理由" }).fill(reason);
    await this.dialog.getByRole("button", { name: "送信を止める" }).click();
  }

  async resumeNow(): Promise<void> {
    await this.resume.click();
    await this.dialog.getByRole("button", { name: "再開する" }).click();
  }
}
