import type { ReactNode } from "react";
import { CodeBlock } from "./code-block";

type BesideJsonProps = {
  /** What the JSON is. */
  label: string;
  json: string;
  /** Below the JSON. */
  note?: ReactNode;
  /** The same in words. */
  children: ReactNode;
};

/** Words, and beside them (below them on narrow screens) the very JSON. */
export function BesideJson({ label, json, note, children }: BesideJsonProps) {
  return (
    <div className="wide:grid wide:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
      <div className="min-w-0">{children}</div>
      <div className="min-w-0 border-line border-t wide:border-t-0 wide:border-l">
        <p className="px-4 pt-2.5 text-faint text-xs">{label}</p>
        <CodeBlock label={label}>{json}</CodeBlock>
        {note}
      </div>
    </div>
  );
}
