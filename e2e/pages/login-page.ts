import type { Locator, Page } from "@playwright/test";

export class LoginPage {
  readonly email: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly refusal: Locator;

  constructor(readonly page: Page) {
    this.email = page.getByLabel("メールアドレス");
    this.password = page.getByLabel("パスワード", { exact: true });
    this.submit = page.getByRole("button", { name: "ログイン" });
    this.refusal = page.getByRole("main").getByRole("alert");
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }
}
