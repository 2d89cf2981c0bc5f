import Link from "next/link";
import { useTranslations } from "next-intl";

type OrderTargetProps = {
  type?: string;
  value: string | null;
  /** How many others the order changes too. */
  more?: number;
};

/** What an order changes; an IMSI leads to its line. */
export function OrderTarget({ type = "imsi", value, more = 0 }: OrderTargetProps) {
  const t = useTranslations("orders.list");
  if (value === null) return <span className="text-faint">—</span>;
  if (type !== "imsi") return <span className="font-mono text-sm">{value}</span>;
  return (
    <span className="whitespace-nowrap">
      <Link
        href={`/profiles/${value}`}
        prefetch={false}
        className="font-mono text-sm hover:text-accent hover:underline"
      >
        {value}
      </Link>
      {more > 0 ? (
        <span className="text-muted text-sm"> {t("target_more", { count: more })}</span>
      ) : null}
    </span>
  );
}
