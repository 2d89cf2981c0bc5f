import Link from "next/link";
import { Absent } from "@/components/ui/absent";
import { StateBadge } from "@/components/ui/state-badge";
import type { FileDetailRow } from "@/lib/domain/completions/get-file";

/** The way to the order that a row is about, with what that is now. */
export function RowOrder({ row }: { row: FileDetailRow }) {
  const { orderId, orderCode, orderState } = row;
  if (!orderId || !orderCode) return <Absent />;
  return (
    <span className="inline-grid justify-items-start gap-0.5">
      <Link
        href={`/orders/${orderId}`}
        prefetch={false}
        className="font-mono font-semibold text-sm hover:text-accent hover:underline"
      >
        {orderCode}
      </Link>
      {orderState ? <StateBadge of="order" value={orderState} /> : null}
    </span>
  );
}
