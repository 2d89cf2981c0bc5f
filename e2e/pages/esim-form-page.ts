import { expect, type Locator, type Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";

export type Body = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Chosen by radio buttons. */
const RADIOS = ["aladinOperated", "mnp.gender", "reissueOf", "sendWhen"];
const SELECTS = ["createType", "simKind", "contractLine"];

/** One of the three forms of PA05-41, and the summary before sending. */
export class EsimFormPage {
  readonly form: Locator;
  readonly review: Locator;
  readonly summary: Locator;
  readonly send: Locator;
  /** Says, once it is so, that the form is kept as a draft as it stands. */
  readonly kept: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole("main");
    this.form = main.getByRole("form").first();
    this.review = main.getByRole("button", { name: "内容を確かめて送信" });
    this.summary = main.getByRole("heading", { level: 2 }).filter({ hasText: "申し込みます" });
    this.send = main.getByRole("button", { name: "送信する" });
    this.kept = main.locator('[data-draft="saved"]');
  }

  async open(path: string): Promise<void> {
    await goTo(this.page, path);
    await expect(this.review).toBeVisible();
  }

  /** The control that carries this path of the document's. */
  control(path: string): Locator {
    return this.form.locator(`[name="${path}"]`);
  }

  /** Types a request, by the document's paths. `addKind` is the form itself. */
  async fill(body: Body): Promise<void> {
    const fields = Object.entries(body).flatMap(([name, value]) =>
      typeof value === "string"
        ? [[name, value] as const]
        : Object.entries(value).map(([inner, text]) => [`${name}.${inner}`, text] as const),
    );
    // What decides which fields there are comes first.
    const first = fields.filter(([path]) => RADIOS.includes(path) || path === "planCode");
    const kind = fields.find(([path]) => path.startsWith("reissue."))?.[0];
    if (kind) await this.set("reissueOf", kind === "reissue.oldEid" ? "esim" : "product");
    for (const [path, text] of new Map([...first, ...fields])) {
      if (path !== "addKind") await this.set(path, text);
    }
  }

  async set(path: string, text: string): Promise<void> {
    if (RADIOS.includes(path)) {
      // The button itself is for readers and the keyboard; what is clicked is its label.
      const button = this.page.locator(`[name="${path}"][value="${text}"]`);
      await this.form.locator("label").filter({ has: button }).click();
      return;
    }
    const control = this.control(path);
    if (!(await control.isVisible())) await this.#openMoreAround(path);
    if (SELECTS.includes(path)) await control.selectOption(text);
    else if (path === "shipDate") await control.fill(text.replace(/^(....)(..)(..)$/, "$1-$2-$3"));
    else await control.fill(text);
  }

  /** The JSON that is shown, beside the form or in the summary. */
  async shownBody(): Promise<unknown> {
    const shown = this.page.getByRole("figure", { name: "送る内容" });
    return JSON.parse((await shown.textContent()) ?? "");
  }

  /** Shows the fields that the request does without. */
  async #openMoreAround(path: string): Promise<void> {
    const section = this.form
      .locator("fieldset")
      .filter({ has: this.page.locator(`[name="${path}"]`) });
    await section.locator("button[data-more]").click();
  }
}
