"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { cx } from "./cx";

/**
 * What stays below the head of the desk while the page is scrolled, and scrolls by itself where it is higher than the
 * window. Its scroll bar stands in the page's margin, so that nothing becomes narrower when it comes.
 */
export function StayingSide({ className, children }: { className?: string; children: ReactNode }) {
  const t = useTranslations("common.columns");
  const { ref, scrolls } = useScrolls();
  return (
    <div className={cx("min-w-0 wide:@container wide:sticky wide:top-16", className)}>
      <div
        ref={ref}
        {...(scrolls && { role: "region", "aria-label": t("side"), tabIndex: 0 })}
        className="wide:-m-1 wide:-mr-5 wide:max-h-[calc(100dvh-4.5rem)] wide:scroll-p-1 wide:overflow-y-auto wide:p-1 wide:[scrollbar-width:thin]"
      >
        <div className="wide:w-[100cqw]">{children}</div>
      </div>
    </div>
  );
}

/** Whether an element has more than it shows, which a keyboard must be able to reach. */
function useScrolls() {
  const ref = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = () => setScrolls(element.scrollHeight > element.clientHeight);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return { ref, scrolls };
}
