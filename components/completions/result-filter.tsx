import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { RowCounts } from "@/lib/domain/completions/count-rows";
import { ROW_RESULTS, type RowResult } from "@/lib/domain/completions/problems";

type ResultFilterProps = { base: string; counts: RowCounts; result: RowResult | null };

/** How many rows ended as what; each count leads to its rows. */
export function ResultFilter({ base, counts, result }: ResultFilterProps) {
  const t = useTranslations("completions");
  const all = ROW_RESULTS.reduce((sum, one) => sum + counts[one], 0);
  return (
    <nav
      aria-label={t("detail.filter")}
      className="flex flex-wrap gap-1.5 border-line border-b px-3.5 py-2.5"
    >
      <FilterLink href={base} current={result === null} count={all}>
        {t("detail.everything")}
      </FilterLink>
      {ROW_RESULTS.map((one) => (
        <FilterLink
          key={one}
          href={`${base}?result=${one}`}
          current={result === one}
          count={counts[one]}
        >
          {t(`results.${one}`)}
        </FilterLink>
      ))}
    </nav>
  );
}

type FilterLinkProps = { href: string; current: boolean; count: number; children: string };

function FilterLink({ href, current, count, children }: FilterLinkProps) {
  const format = useFormatter();
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "true" : undefined}
      className={cx(
        "inline-flex min-h-7 items-center gap-1.5 rounded-sm border px-2.5 text-xs",
        current
          ? "border-accent bg-accent-soft font-semibold text-accent"
          : "border-line-strong text-muted hover:bg-hover",
      )}
    >
      {children}
      <span className="font-semibold text-ink tabular-nums">{format.number(count)}</span>
    </Link>
  );
}
