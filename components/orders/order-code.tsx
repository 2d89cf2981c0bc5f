import Link from "next/link";
import { CopyButton } from "@/components/ui/copy-button";

/** An order's number: the way to it, and to the clipboard. */
export function OrderCode({ id, code, label }: { id: string; code: string; label: string }) {
  return (
    <span className="inline-flex items-center gap-0.5 whitespace-nowrap font-mono text-sm">
      <Link
        href={`/orders/${id}`}
        prefetch={false}
        className="font-semibold hover:text-accent hover:underline"
      >
        {code}
      </Link>
      <CopyButton value={code} label={`${label} ${code}`} />
    </span>
  );
}
