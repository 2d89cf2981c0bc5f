import type { Locator, Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";

/** 使用量 of one line, on its own page. */
export class UsagePanel {
  readonly panel: Locator;
  readonly chart: Locator;
  readonly legend: Locator;
  readonly table: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole("region", { name: "使用量", exact: true });
    this.chart = this.panel.getByRole("img", { name: /使用量/ });
    this.legend = this.panel.getByRole("listitem");
    this.table = this.panel.getByRole("table");
  }

  async open(imsi: string, range: Record<string, string>): Promise<void> {
    await goTo(this.page, `/profiles/${imsi}?${new URLSearchParams(range)}`);
    await this.chart.waitFor();
  }

  /** The table's rows as text, cell by cell, the sum last. */
  async figures(): Promise<string[][]> {
    await this.panel.getByRole("button", { name: "表で見る" }).click();
    await this.table.waitFor();
    return this.table.locator("tbody tr, tfoot tr").evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children]
          .filter((cell): cell is HTMLElement => cell instanceof HTMLElement)
          // biome-ignore lint/performance/useDomNodeTextContent: what a narrow screen puts elsewhere stands in the page too
          .map((cell) => cell.innerText.trim()),
      ),
    );
  }
}
