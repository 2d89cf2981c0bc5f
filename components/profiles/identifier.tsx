import Link from "next/link";
import { CopyButton } from "@/components/ui/copy-button";

type IdentifierProps = { value: string; label: string; href?: string };

/** An identifier with its copy button in the room kept behind it, which a mouse sees on the row it points at. */
export function Identifier({ value, label, href }: IdentifierProps) {
  return (
    <span className="relative inline-block whitespace-nowrap pr-3 font-mono text-sm">
      {href ? (
        <Link href={href} prefetch={false} className="hover:text-accent hover:underline">
          {value}
        </Link>
      ) : (
        value
      )}
      <span className="-translate-y-1/2 absolute top-1/2 -right-3 opacity-0 focus-within:opacity-100 [&_button]:outline-offset-[-2px] group-hover:opacity-100 pointer-coarse:opacity-100">
        <CopyButton value={value} label={`${label} ${value}`} />
      </span>
    </span>
  );
}
