"use client";

import type { ReactNode } from "react";

/** What an entry of a Menu looks like; for links, which close the menu by themselves. */
export const menuItemClass =
  "flex min-h-8 w-full items-center rounded-sm px-2 text-left text-sm hover:bg-hover focus-visible:outline-offset-[-2px]";

/** An entry of a Menu that does something. */
export function MenuButton({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={menuItemClass}
      onClick={({ currentTarget: button }) => {
        // The sheet lies above everything, a window too; closed, it gives the focus back to its button.
        button.closest<HTMLElement>("[popover]")?.hidePopover();
        onPress();
      }}
    >
      {children}
    </button>
  );
}
