"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";
import { cx } from "@/components/ui/cx";

type ChartScrollProps = {
  label: string;
  /** The width of the drawing and of the room for it, in pixels; a wider drawing scrolls. */
  drawn: number;
  room: number;
  left: number;
  children: ReactNode;
};

/** The part of a chart that scrolls where its periods have no room beside one another: it begins at its end, the newest. */
export function ChartScroll({ label, drawn, room, left, children }: ChartScrollProps) {
  const element = useRef<HTMLElement>(null);
  const scrolls = drawn > room;
  useLayoutEffect(() => {
    if (drawn > room && element.current) element.current.scrollLeft = drawn;
  }, [drawn, room]);
  return (
    <section
      ref={element}
      aria-label={scrolls ? label : undefined}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={scrolls ? 0 : undefined}
      className={cx(
        "absolute top-0 overflow-y-hidden",
        scrolls ? "overflow-x-auto [scrollbar-width:thin]" : "overflow-x-hidden",
      )}
      style={{ left, width: room }}
    >
      {children}
    </section>
  );
}
