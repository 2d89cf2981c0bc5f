import type { ReactNode } from "react";
import { cx } from "./cx";

/** What happened, newest first. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="pt-3 pr-4 pb-1 pl-[30px]">{children}</ol>;
}

type TimelineItemProps = {
  /** When: an Age or a <time>. */
  time: ReactNode;
  title: ReactNode;
  badge?: ReactNode;
  /** Still going on. */
  current?: boolean;
  /** Details below the title. */
  children?: ReactNode;
};

/** One thing that happened. */
export function TimelineItem({ time, title, badge, current, children }: TimelineItemProps) {
  return (
    <li
      className={cx(
        "relative pb-3",
        "before:absolute before:top-1.5 before:-left-4 before:size-[7px] before:rounded-full",
        current ? "before:bg-accent" : "before:bg-control",
        "after:absolute after:top-4 after:-bottom-1 after:-left-[13px] after:w-px after:bg-line last:after:hidden",
      )}
    >
      <div className="whitespace-nowrap text-faint text-xs">{time}</div>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{title}</span>
        {badge}
      </div>
      {children ? <div className="text-muted text-xs">{children}</div> : null}
    </li>
  );
}
