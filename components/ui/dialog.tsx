"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "./cx";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons, at the lower right. */
  footer?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
};

/**
 * A window over the page: holds the focus, closes by Escape, gives the focus back. Load the component that uses it
 * by `next/dynamic`, render it from the first opening on, and leave it rendered (`open={false}`) when it closes.
 */
export function Dialog({ open, onOpenChange, title, description, ...rest }: DialogProps) {
  const { footer, wide, children } = rest;
  const t = useTranslations("common.dialog");
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={cx(
            "fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-lg border border-line bg-panel shadow-float",
            "transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0",
            wide ? "max-w-3xl" : "max-w-lg",
          )}
        >
          <header className="border-line border-b py-3 pr-14 pl-4">
            <Base.Title className="font-semibold text-lg">{title}</Base.Title>
            {description ? (
              <Base.Description className="text-muted text-sm">{description}</Base.Description>
            ) : null}
          </header>
          <div className="min-h-0 overflow-y-auto px-4 py-3">{children}</div>
          {footer ? (
            <footer className="flex flex-wrap items-center justify-end gap-2 border-line border-t px-4 py-3">
              {footer}
            </footer>
          ) : null}
          {/* Last, so that the focus goes to the content first. */}
          <Base.Close
            aria-label={t("close")}
            className="absolute top-2.5 right-3 inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-hover"
          >
            <X aria-hidden="true" className="size-4" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
