import CircleUser from "lucide-react/icons/circle-user";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { stateWord } from "@/lib/i18n/state-words";
import type { Theme } from "@/lib/i18n/themes";
import { LocaleSwitch } from "./locale-switch";
import { SignOutButton } from "./sign-out-button";
import { ThemeSwitch } from "./theme-switch";

export type AccountUser = { name: string; email: string; role: string };

/** Who is signed in, and what they choose for themselves. */
export function AccountMenu({ user, theme }: { user: AccountUser; theme: Theme }) {
  const t = useTranslations("shell.account");
  const states = useTranslations("states");
  return (
    <Menu
      label={t("open", { name: user.name })}
      triggerClassName="flex min-h-9 min-w-9 items-center justify-center gap-1.5 px-1.5 text-muted text-xs hover:bg-hover"
      trigger={
        <>
          <CircleUser aria-hidden="true" className="size-[18px]" />
          <span className="hidden max-w-40 truncate wide:inline">{user.name}</span>
        </>
      }
    >
      <div className="grid w-60 gap-3 p-1.5">
        <div>
          <p className="font-semibold">{user.name}</p>
          <p className="text-muted text-xs">{user.email}</p>
          <p className="text-muted text-xs">{stateWord(states, "role", user.role)}</p>
        </div>
        <div className="grid gap-1">
          <p className="text-faint text-xs">{t("language")}</p>
          <LocaleSwitch />
        </div>
        <div className="grid gap-1">
          <p className="text-faint text-xs">{t("theme")}</p>
          <ThemeSwitch initial={theme} />
        </div>
        <div className="grid gap-1.5">
          <LinkButton href="/account/password" prefetch={false}>
            {t("password")}
          </LinkButton>
          <SignOutButton />
        </div>
      </div>
    </Menu>
  );
}
