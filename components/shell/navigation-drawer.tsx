"use client";

import MenuIcon from "lucide-react/icons/menu";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { useAttentionCount } from "./attention-count";

const iconButton =
  "inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover";

/** The menu of narrow screens, in the browser's own dialog: it holds the focus, Escape closes it. */
export function NavigationDrawer({ brand, children }: { brand: ReactNode; children: ReactNode }) {
  const t = useTranslations("shell");
  const drawer = useRef<HTMLDialogElement>(null);
  const count = useAttentionCount();

  return (
    <div className="wide:hidden">
      <button
        type="button"
        aria-label={count > 0 ? t("openNavigationCounted", { count }) : t("openNavigation")}
        aria-haspopup="dialog"
        onClick={() => drawer.current?.showModal()}
        className={`${iconButton} relative`}
      >
        <MenuIcon aria-hidden="true" className="size-5" />
        {count > 0 ? (
          <span
            aria-hidden="true"
            className="absolute top-0 left-5 rounded-full bg-ask-soft px-[5px] font-semibold text-2xs text-ask leading-4"
          >
            {count}
          </span>
        ) : null}
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
