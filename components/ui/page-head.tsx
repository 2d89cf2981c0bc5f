import type { ReactNode } from "react";
import { cx } from "./cx";

type PageHeadProps = {
  title: ReactNode;
  /** Beside the title: a state. */
  badge?: ReactNode;
  /** Above the title: where this belongs, usually a link. */
  above?: ReactNode;
  /** Below the title: counts, comment, age. */
  below?: ReactNode;
  /** The title is an identifier. */
  mono?: boolean;
  /** At the right: what can be done here. */
  actions?: ReactNode;
};

/** The head of every page: facts at the left, actions at the right. */
export function PageHead({ title, badge, above, below, mono, actions }: PageHeadProps) {
  return (
    <div className="mb-4 grid gap-3 wide:flex wide:flex-wrap wide:items-end">
      <div className="grid min-w-0 gap-1 wide:flex-1 wide:basis-96">
        {above ? <div className="text-muted text-sm">{above}</div> : null}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className={cx(mono && "font-mono")}>{title}</h1>
          {badge}
        </div>
        {below ? <div className="text-muted text-sm">{below}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2 wide:ml-auto">{actions}</div> : null}
    </div>
  );
}
