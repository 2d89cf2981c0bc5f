"use client";

import { type ReactNode, useId, useRef } from "react";
import { cx } from "./cx";

type MenuProps = {
  /** What the button shows. */
  trigger: ReactNode;
  /** The button's name, where what it shows does not say it. */
  label?: string;
  triggerClassName?: string;
  children: ReactNode;
};

const GAP = 4;
const MARGIN = 8;

/**
 * A button that opens a small sheet below itself, by the browser's own popover: Escape and a press elsewhere close
 * it, the focus goes back to the button. The sheet holds ordinary buttons, links and radio buttons.
 */
export function Menu({ trigger, label, triggerClassName, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  function place(sheet: HTMLElement) {
    const at = button.current?.getBoundingClientRect();
    if (!at) return;
    const left = Math.min(at.right - sheet.offsetWidth, innerWidth - sheet.offsetWidth - MARGIN);
    sheet.style.left = `${Math.max(MARGIN, left)}px`;
    sheet.style.top = `${at.bottom + GAP}px`;
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={cx("rounded-md", triggerClassName)}
      >
        {trigger}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link is followed by keyboard with a click too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is the links in it that are pressed */}
      <div
        id={id}
        popover="auto"
        onClick={({ target, currentTarget: sheet }) => {
          // The page changes below it, and the menu with it stays.
          if (target instanceof Element && target.closest("a")) sheet.hidePopover();
        }}
        onToggle={(event) => {
          if (event.newState === "open") place(event.currentTarget);
        }}
        className="fixed inset-auto m-0 max-h-[80dvh] min-w-48 overflow-y-auto rounded-lg border border-line bg-panel p-2 text-ink shadow-float"
      >
        {children}
      </div>
    </>
  );
}
