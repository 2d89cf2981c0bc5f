"use client";

import MenuIcon from "lucide-react/icons/menu";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";

const iconButton =
  "inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover";

/** The menu of narrow screens, in the browser's own dialog: it holds the focus, Escape closes it. */
export function NavigationDrawer({ brand, children }: { brand: ReactNode; children: ReactNode }) {
  const t = useTranslations("shell");
  const drawer = useRef<HTMLDialogElement>(null);

  return (
    <div className="wide:hidden">
      <button
        type="button"
        aria-label={t("openNavigation")}
        aria-haspopup="dialog"
        onClick={() => drawer.current?.showModal()}
        className={iconButton}
      >
        <MenuIcon aria-hidden="true" className="size-5" />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, Escape closes a dialog by itself */}
      <dialog
        ref={drawer}
        aria-label={t("navigation")}
        onClick={(event) => {
          const { target, currentTarget: dialog } = event;
          // A press beside the drawer lands on the dialog element itself, its backdrop.
          const beside = target === dialog;
          const link = target instanceof Element && target.closest("a");
          if (beside || link) dialog.close();
        }}
        className="m-0 h-dvh max-h-none w-64 max-w-[80vw] border-line border-r bg-panel text-ink backdrop:bg-scrim"
      >
        <div className="min-h-full px-2.5 py-2.5">
          <div className="flex items-center justify-between pb-2">
            {brand}
            <button
              type="button"
              aria-label={t("closeNavigation")}
              onClick={() => drawer.current?.close()}
              className={iconButton}
            >
              <X aria-hidden="true" className="size-5" />
            </button>
          </div>
          <nav aria-label={t("navigation")}>{children}</nav>
        </div>
      </dialog>
    </div>
  );
}
