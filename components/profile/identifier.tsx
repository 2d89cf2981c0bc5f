import { CopyButton } from "@/components/ui/copy-button";

/** Text to read out and to copy. */
export function Identifier({ label, value }: { label: string; value: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-0.5">
      <span className="min-w-0 font-mono text-sm">{value}</span>
      <CopyButton value={value} label={label} />
    </span>
  );
}
