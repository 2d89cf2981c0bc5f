import type { ComponentProps } from "react";
import type { SelectOption } from "./select";

type FilterSelectProps = Omit<ComponentProps<"select">, "children"> & {
  label: string;
  options: readonly SelectOption[];
};

/** A condition of a list as a chip: its name, and the choice, which is the browser's own list. */
export function FilterSelect({ label, options, ...props }: FilterSelectProps) {
  return (
    <label className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-sm border border-line-strong pl-2.5 text-muted text-xs hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
      <span className="whitespace-nowrap">{label}</span>
      <select
        {...props}
        className="min-w-0 self-stretch bg-transparent pr-1.5 font-semibold text-ink outline-none"
      >
        {options.map(({ value, label: text, disabled }) => (
          <option key={value} value={value} disabled={disabled} className="bg-panel text-ink">
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
