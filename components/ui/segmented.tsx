import type { ComponentProps } from "react";
import { cx } from "./cx";

type SegmentedProps = Omit<ComponentProps<"input">, "type" | "id"> & {
  "data-marked"?: true | undefined;
  name: string;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  /** Chosen now, for a controlled group. */
  value?: string;
  /** Chosen at first, for an uncontrolled one. */
  defaultValue?: string;
  id?: string;
  /** For long words: below one another where the screen is narrow. */
  stacked?: boolean;
};

/**
 * One of a few, side by side: real radio buttons, so arrows, forms and readers work by themselves. Name it by
 * `aria-label`, or by a Field with `group`.
 */
export function Segmented({
  name,
  options,
  value,
  defaultValue,
  id,
  stacked = false,
  className,
  "aria-label": label,
  "aria-labelledby": labelledBy,
  "aria-describedby": describedBy,
  "aria-invalid": invalid,
  "aria-required": required,
  "data-marked": marked,
  ...radio
}: SegmentedProps) {
  return (
    <div
      id={id}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={required}
      data-marked={marked}
      className={cx(
        "inline-flex max-w-full overflow-hidden rounded-md border border-line-strong",
        stacked ? "w-full flex-col sm:w-fit sm:flex-row" : "w-fit flex-wrap",
        "data-marked:border-wait data-marked:ring-3 data-marked:ring-wait-soft",
        "aria-invalid:border-bad aria-invalid:ring-3 aria-invalid:ring-bad-soft",
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            "relative flex min-h-8 items-center whitespace-nowrap border-line px-3.5 text-muted text-sm",
            stacked
              ? "border-b last:border-b-0 sm:border-b-0 sm:not-last:border-r"
              : "not-last:border-r",
            "hover:bg-hover has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent",
            // Inside its own part: the group clips, and of a group without a choice it says which one is meant.
            "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2",
            "first:rounded-l-[5px] last:rounded-r-[5px] has-disabled:opacity-55",
          )}
        >
          <input
            {...radio}
            type="radio"
            name={name}
            value={option.value}
            disabled={option.disabled || radio.disabled}
            checked={value === undefined ? undefined : value === option.value}
            defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
