import type { ReactNode } from "react";

/** The foot of a form: a note at the left, buttons at the right, the main one last. */
export function FormBar({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 border-line border-t px-4 py-3">
      {note ? <p className="mr-auto text-muted text-xs">{note}</p> : null}
      {children}
    </div>
  );
}
