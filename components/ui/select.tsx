import ChevronDown from "lucide-react/icons/chevron-down";
import type { ComponentProps } from "react";
import { controlClass } from "./control-class";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = Omit<ComponentProps<"select">, "children"> & {
  options: readonly SelectOption[];
  /** Shown, with an empty value, until something is chosen. */
  placeholder?: string;
};

/** The browser's own list: its keyboard, its touch picker, no script. */
export function Select({ options, placeholder, className, ...props }: SelectProps) {
  return (
    <span className="relative block">
      <select
        {...props}
        className={controlClass(`h-[34px] appearance-none pr-8 ${className ?? ""}`)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-0 right-2.5 h-full w-3.5 text-faint"
      />
    </span>
  );
}
