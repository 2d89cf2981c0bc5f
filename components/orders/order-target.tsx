import Link from "next/link";
import { useTranslations } from "next-intl";
import { Eid } from "@/components/esim/eid";
import { Absent } from "@/components/ui/absent";
import { isEid } from "@/lib/domain/esim/eid-help";

type OrderTargetProps = {
  value: string | null;
  /** How many others the order changes too. */
  more?: number;
  /** In a column: an EID on two lines. */
  folded?: boolean;
};

/** What an order changes; an IMSI leads to its line. */
export function OrderTarget({ value, more = 0, folded = false }: OrderTargetProps) {
  const t = useTranslations("orders.list");
  if (value === null) return <Absent />;
  if (isEid(value)) return <Eid value={value} folded={folded} />;
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
