import { CopyButton } from "@/components/ui/copy-button";

/** An identifier with the way to the clipboard. */
export function Copyable({ value, label }: { value: string; label: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-0.5 font-mono text-sm">
      <span className="min-w-0">{value}</span>
      <CopyButton value={value} label={label} />
    </span>
  );
}
