import Link from "next/link";

/** What an order changes; an IMSI leads to its line. */
export function OrderTarget({ type = "imsi", value }: { type?: string; value: string | null }) {
  if (value === null) return <span className="text-faint">—</span>;
  if (type !== "imsi") return <span className="font-mono text-sm">{value}</span>;
  return (
    <Link
      href={`/profiles/${value}`}
      prefetch={false}
      className="font-mono text-sm hover:text-accent hover:underline"
    >
      {value}
    </Link>
  );
}
