type ProgressBarProps = { label: string; done: number; total: number; text: string };

/** How much of a work is done, as a bar and in words. Drawn as SVG attributes: no style attribute is needed. */
export function ProgressBar({ label, done, total, text }: ProgressBarProps) {
  const share = total > 0 ? done / total : 1;
  return (
    <div className="px-4 pt-3">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 100 6"
          preserveAspectRatio="none"
          className="block h-1.5 w-full rounded-full"
        >
          <rect width="100" height="6" className="fill-line-strong" />
          <rect width={share * 100} height="6" className="fill-accent" />
        </svg>
      </div>
      <p aria-hidden="true" className="mt-1 text-muted text-xs">
        {text}
      </p>
    </div>
  );
}
