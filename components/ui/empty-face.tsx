import Inbox from "lucide-react/icons/inbox";
import type { ReactNode } from "react";
import { Face } from "./face";

/** Nothing is there yet, or nothing matches: says which, and what to do. */
export function EmptyFace({
  title,
  actions,
  children,
}: {
  title: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Face icon={<Inbox aria-hidden="true" />} title={title} actions={actions}>
      {children}
    </Face>
  );
}
