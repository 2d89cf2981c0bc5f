import { type ReactNode, useId } from "react";
import { cx } from "./cx";

type PanelProps = {
  title?: ReactNode;
  /** The id of the heading that it stands below, where other panels of the page have the same title. */
  below?: string | undefined;
  /** Beside the title: a segmented control, a range. */
  tools?: ReactNode;
  /** At the right end of the header: a total, a link. */
  right?: ReactNode;
  /** Room around the content; a table or a list that brings its own goes without. */
  padded?: boolean;
  className?: string;
  children: ReactNode;
};

/** A white sheet on the ground; with a title it is a region of its own. */
export function Panel({
  title,
  below,
  tools,
  right,
  padded = false,
  className,
  children,
}: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? [below, id].filter(Boolean).join(" ") : undefined}
      className={cx("min-w-0 rounded-lg border border-line bg-panel", className)}
    >
      {title ? (
        <header className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 border-line border-b px-4 py-2.5">
          <h2 id={id} className="whitespace-nowrap">
            {title}
          </h2>
          {tools}
          {right ? <div className="ml-auto text-faint text-xs">{right}</div> : null}
        </header>
      ) : null}
      {padded ? <div className="px-4 py-3">{children}</div> : children}
    </section>
  );
}
