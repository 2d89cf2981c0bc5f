import type { ReactNode } from "react";

type FaceProps = {
  /** An icon; decoration only. */
  icon?: ReactNode;
  title: ReactNode;
  /** The heading is the page's own. */
  page?: boolean;
  /** What to do now: buttons and links. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** What a panel or a page shows when it has nothing else to show. */
export function Face({ icon, title, page, actions, children }: FaceProps) {
  const Heading = page ? "h1" : "p";
  return (
    <div className="mx-auto grid max-w-lg justify-items-center gap-2 px-4 py-12 text-center">
      {icon ? <div className="text-faint [&_svg]:size-7">{icon}</div> : null}
      <Heading className="font-semibold text-lg">{title}</Heading>
      {children ? <div className="text-muted text-sm">{children}</div> : null}
      {actions ? <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
