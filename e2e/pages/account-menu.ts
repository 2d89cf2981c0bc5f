import type { Locator, Page } from "@playwright/test";

const TEXTS = {
  ja: {
    opener: /のメニュー$/,
    language: "言語",
    theme: "配色",
    password: "パスワードを変える",
    signOut: "ログアウト",
  },
  en: {
    opener: /^Menu of /,
    language: "Language",
    theme: "Theme",
    password: "Change password",
    signOut: "Sign out",
  },
};

/** The menu of the person who is signed in. */
export class AccountMenu {
  readonly opener: Locator;
  readonly language: Locator;
  readonly theme: Locator;
  readonly password: Locator;
  readonly signOut: Locator;

  constructor(page: Page, locale: keyof typeof TEXTS = "ja") {
    const texts = TEXTS[locale];
    this.opener = page.getByRole("button", { name: texts.opener });
    this.language = page.getByRole("radiogroup", { name: texts.language });
    this.theme = page.getByRole("radiogroup", { name: texts.theme });
    this.password = page.getByRole("link", { name: texts.password });
    this.signOut = page.getByRole("button", { name: texts.signOut });
  }

  /** Chooses as a person does, who sees the label and not the radio button in it. */
  async choose(group: Locator, choice: string): Promise<void> {
    await this.opener.click();
    await group.getByText(choice, { exact: true }).click();
  }
}
