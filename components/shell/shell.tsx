import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LeaveHost } from "@/components/form/leave-host";
import { ToastHost } from "@/components/ui/toast-host";
import type { DeskState } from "@/lib/domain/desk/desk-context";
import type { Theme } from "@/lib/i18n/themes";
import { AccountMenu, type AccountUser } from "./account-menu";
import { AttentionCount } from "./attention-count";
import { Brand } from "./brand";
import type { NavigationGroup } from "./navigation";
import { NavigationDrawer } from "./navigation-drawer";
import { type NavigationLinkGroup, NavigationLinks } from "./navigation-links";
import { SearchButton } from "./search-button";
import { StopBanner } from "./stop-banner";
import { TrialBanner } from "./trial-banner";

type ShellProps = {
  user: AccountUser;
  /** The pages that this person may open. */
  navigation: readonly NavigationGroup[];
  theme: Theme;
  /** No carrier is behind this desk, only the sandbox. */
  trial: boolean;
  /** How many orders need a person, and which carriers are stopped. */
  state: DeskState;
  /** May stop and resume sending. */
  manages: boolean;
  children: ReactNode;
};

/** What surrounds every page of the desk: menu, search, who is signed in. */
export function Shell({ user, navigation, theme, trial, state, manages, children }: ShellProps) {
  const t = useTranslations("shell");
  const groups: NavigationLinkGroup[] = navigation.map(({ key, entries }) => ({
    caption: key ? t(`groups.${key}`) : null,
    links: entries.map((entry) => ({
      href: entry.href,
      label: t(`pages.${entry.key}`),
      counted: entry.counted ?? false,
    })),
  }));

  return (
    <AttentionCount served={state}>
      <div className="wide:grid min-h-dvh wide:grid-cols-[13rem_minmax(0,1fr)]">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-panel focus:px-3 focus:py-2"
        >
          {t("skip")}
        </a>
        <div className="sticky top-0 hidden h-dvh overflow-y-auto border-line border-r bg-panel px-2.5 py-3.5 wide:block">
          <nav aria-label={t("navigation")}>
            <p className="pb-3.5">
              <Brand />
            </p>
            <NavigationLinks groups={groups} />
          </nav>
        </div>
        <div className="min-w-0">
          <header className="sticky top-0 z-20 flex min-h-12 items-center gap-x-2 border-line border-b bg-panel px-2.5 py-1.5 wide:gap-x-3 wide:px-6">
            <NavigationDrawer brand={<Brand />}>
              <NavigationLinks groups={groups} />
            </NavigationDrawer>
            <SearchButton />
            {trial ? <TrialBanner className="wide:ml-auto" /> : null}
            <AccountMenu user={user} theme={theme} />
          </header>
          <StopBanner manages={manages} />
          <main
            id="main"
            tabIndex={-1}
            className="max-w-[82.5rem] px-3.5 pt-4 pb-20 outline-none wide:px-6 wide:pt-5.5 wide:pb-12"
          >
            {children}
          </main>
        </div>
        <ToastHost />
        <LeaveHost />
      </div>
    </AttentionCount>
  );
}
