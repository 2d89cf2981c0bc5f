import { expect, type Locator, type Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";

/** One order: its state, what happened, and what people can decide about it. */
export class OrderPage {
  readonly state: Locator;
  /** What the carrier refused it for. */
  readonly refusal: Locator;
  readonly history: Locator;
  /** The way to where it is decided about. */
  readonly reconcile: Locator;
  readonly cancel: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole("main");
    this.state = main.locator("[data-order-state]").first();
    this.refusal = page.getByRole("region", { name: "キャリアが受け付けなかった理由" });
    this.history = page.getByRole("region", { name: "経過" });
    this.reconcile = main.getByRole("link", { name: "照合する" });
    this.cancel = main.getByRole("button", { name: "取り消す" });
  }

  async open(id: string): Promise<void> {
    await goTo(this.page, `/orders/${id}`);
  }

  /** Waits until the page is that of an order. @returns the order's id. */
  async arrive(): Promise<string> {
    await expect(this.page).toHaveURL(/\/orders\/[0-9a-f-]{36}$/);
    return new URL(this.page.url()).pathname.slice("/orders/".length);
  }

  /** Waits for the state, on the page as it is: nothing is reloaded. */
  async expectState(state: string, timeout = 20_000): Promise<void> {
    await expect(this.state).toHaveAttribute("data-order-state", state, { timeout });
  }
}
