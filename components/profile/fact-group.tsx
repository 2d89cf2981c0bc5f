import { type ReactNode, useId } from "react";

/** Facts that belong together; not torn apart between two columns. */
export function FactGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="break-inside-avoid pb-2">
      <h3 id={id} className="border-line border-b pt-1.5 pb-1 font-semibold text-xs text-faint">
        {title}
      </h3>
      <dl className="pt-1">{children}</dl>
    </section>
  );
}
