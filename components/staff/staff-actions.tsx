"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-item";
import type { StaffRow } from "@/lib/domain/staff/list-staff";

export type StaffDialogName = "role" | "password" | "disable" | "enable";

type StaffActionsProps = { person: StaffRow; onChoose: (dialog: StaffDialogName) => void };

/** What an administrator can do about a person; each opens a window that says what it means. */
export function StaffActions({ person, onChoose }: StaffActionsProps) {
  const t = useTranslations("staff");
  const offered = ["role", "password", person.disabledAt ? "enable" : "disable"] as const;
  return (
    <Menu
      label={t("actions.open", { name: person.name })}
      trigger={
        <span className="inline-flex min-h-7 items-center gap-1 rounded-md border border-line-strong px-2 text-sm hover:bg-hover">
          {t("list.actions")}
          <ChevronDown aria-hidden="true" className="size-3.5 text-faint" />
        </span>
      }
    >
      <div className="grid w-48 gap-0.5">
        {offered.map((dialog) => (
          <MenuButton key={dialog} onPress={() => onChoose(dialog)}>
            {t(`actions.${dialog}`)}
          </MenuButton>
        ))}
      </div>
    </Menu>
  );
}
