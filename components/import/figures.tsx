import { useFormatter } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { Tone } from "@/lib/i18n/state-words";

type Figure = { label: string; value: number; tone: Tone };

const inks: Record<Tone, string> = {
  ok: "text-ok",
  wait: "text-wait",
  bad: "text-bad",
  ask: "text-ask",
  idle: "text-ink",
};

/** A few counts side by side, each with its word. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  const format = useFormatter();
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 px-4 py-3 sm:flex sm:flex-wrap sm:gap-x-8">
      {figures.map(({ label, value, tone }) => (
        <div key={label}>
          <dt className="text-muted text-xs">{label}</dt>
          <dd className={cx("font-semibold text-xl", inks[tone])}>{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
