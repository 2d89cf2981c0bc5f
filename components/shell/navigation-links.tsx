"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { cx } from "@/components/ui/cx";
import { useAttentionCount } from "./attention-count";
import { isCurrent } from "./navigation";

export type NavigationLinkGroup = {
  caption: string | null;
  /** `counted`: shows how many orders need a person. */
  links: { href: string; label: string; counted: boolean }[];
};

/** The menu's links; the page that is shown is marked. */
export function NavigationLinks({ groups }: { groups: NavigationLinkGroup[] }) {
  const pathname = usePathname();
  const id = useId();
  return groups.map(({ caption, links }, index) => (
    <div key={caption ?? ""}>
      {caption ? (
        <p id={`${id}-${index}`} className="px-2.5 pt-3.5 pb-1 text-2xs text-faint">
          {caption}
        </p>
      ) : null}
      <ul aria-labelledby={caption ? `${id}-${index}` : undefined} className="grid gap-0.5">
        {links.map(({ href, label, counted }) => {
          const current = isCurrent(href, pathname);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={current ? "page" : undefined}
                className={cx(
                  "flex min-h-9 items-center justify-between gap-2 rounded-md px-2.5",
                  current
                    ? "bg-accent-soft font-semibold text-accent"
                    : "text-muted hover:bg-hover hover:text-ink",
                )}
              >
                {label}
                {counted ? <Badge /> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  ));
}

function Badge() {
  const t = useTranslations("shell");
  const count = useAttentionCount();
  if (count === 0) return null;
  return (
    <span className="rounded-full bg-ask-soft px-[7px] font-semibold text-2xs text-ask">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t("attention", { count })}</span>
    </span>
  );
}
