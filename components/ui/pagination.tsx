import { useTranslations } from "next-intl";
import { Button } from "./button";
import { LinkButton } from "./link-button";

type PaginationProps = {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
} & (
  | { /** For pages that are addresses. */ hrefFor: (page: number) => string; onPage?: never }
  | { /** For pages that are state. */ onPage: (page: number) => void; hrefFor?: never }
);

/** The foot of a list: which rows these are, and the way to the others. */
export function Pagination({ page, pageSize, total, hrefFor, onPage }: PaginationProps) {
  const t = useTranslations("common.pagination");
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  const grouped = (value: number) => value.toLocaleString("en-US");

  function step(target: number, text: string, rel: "prev" | "next") {
    if (target < 1 || target > pages) {
      return (
        <Button size="sm" variant="quiet" disabled>
          {text}
        </Button>
      );
    }
    return hrefFor ? (
      <LinkButton size="sm" variant="quiet" rel={rel} prefetch={false} href={hrefFor(target)}>
        {text}
      </LinkButton>
    ) : (
      <Button size="sm" variant="quiet" onClick={() => onPage(target)}>
        {text}
      </Button>
    );
  }

  return (
    <nav
      aria-label={t("label")}
      className="flex flex-wrap items-center justify-between gap-2 border-line border-t px-3.5 py-1.5 text-muted text-xs"
    >
      <span>
        {total === 0
          ? t("empty")
          : t("range", { from: grouped(from), to: grouped(to), total: grouped(total) })}
      </span>
      <span className="flex items-center gap-1">
        {step(page - 1, t("previous"), "prev")}
        <span>{t("page", { page: grouped(page), pages: grouped(pages) })}</span>
        {step(page + 1, t("next"), "next")}
      </span>
    </nav>
  );
}
