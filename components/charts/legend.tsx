import type { ReactNode } from "react";
import { toneOf } from "./tones";

/** What the marks of a chart mean. */
export function Legend({ children }: { children: ReactNode }) {
  return <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">{children}</ul>;
}

type LegendItemProps = {
  /** A series by its number, or one of the marks that every chart of usage has. */
  mark: number | "missing" | "unread" | "provisional" | "ring";
  /** The series is drawn as a line. */
  line?: boolean;
  children: ReactNode;
};

export function LegendItem({ mark, line = false, children }: LegendItemProps) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" width={line ? 22 : 12} height="12" className="shrink-0">
        <Mark mark={mark} line={line} />
      </svg>
      <span>{children}</span>
    </li>
  );
}

function Mark({ mark, line }: Pick<LegendItemProps, "mark" | "line">) {
  if (mark === "missing") {
    return (
      <rect
        x="0.5"
        y="0.5"
        width="11"
        height="11"
        fill="none"
        strokeDasharray="2 2"
        className="stroke-control"
      />
    );
  }
  if (mark === "unread") {
    return <rect width="12" height="12" className="fill-bad-soft stroke-bad" strokeWidth="0.5" />;
  }
  if (mark === "provisional") {
    return (
      <rect
        x="0.5"
        y="0.5"
        width="11"
        height="11"
        fillOpacity="0.35"
        strokeDasharray="3 2"
        className="fill-c1 stroke-c1"
      />
    );
  }
  if (mark === "ring") {
    return <circle cx="6" cy="6" r="3.5" className="fill-panel stroke-c1" />;
  }
  const { fill, stroke, dash } = toneOf(mark);
  if (!line) return <rect width="12" height="12" rx="2" className={fill} />;
  return (
    <>
      <line x2="22" y1="6" y2="6" strokeWidth="2" strokeDasharray={dash} className={stroke} />
      <circle cx="11" cy="6" r="2.5" className={fill} />
    </>
  );
}
