import { cx } from "./cx";

/** From this share of a limit on, the bar changes its colour. */
const NEARLY_USED = 0.9;

type MeterProps = {
  value: number;
  max: number;
  /** What is measured, and the amounts in words: 今月の使用量 812.4 MB / 1 GB. */
  label: string;
  /** What is measured is a part of a whole, of which nothing runs out. */
  isShare?: boolean;
  className?: string;
};

/** How much of a limit is used. Drawn as SVG attributes, so no style attribute has to be allowed. */
export function Meter({ value, max, label, isShare = false, className }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers draw <meter> each in their own way
    <span
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      className={cx("inline-block h-[5px] w-[84px] align-middle", className)}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 100 5"
        preserveAspectRatio="none"
        className="block size-full rounded-full"
      >
        <rect width="100" height="5" className="fill-line-strong" />
        <rect
          width={share * 100}
          height="5"
          className={!isShare && share >= NEARLY_USED ? "fill-c2" : "fill-accent"}
        />
      </svg>
    </span>
  );
}
