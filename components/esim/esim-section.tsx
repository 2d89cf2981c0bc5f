"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { get } from "react-hook-form";
import { cx } from "@/components/ui/cx";
import type { FieldPath } from "@/lib/domain/esim/vocabulary";
import type { EsimView } from "./esim-form-type";

/** Places a field: where it is asked for now, behind the section's button, or nowhere. `both` spans both columns. */
export type Slot = (path: FieldPath, field: ReactNode, both?: boolean) => ReactNode;

type EsimSectionProps = {
  view: EsimView;
  legend: string;
  /** Every field that stands in it. */
  paths: readonly FieldPath[];
  children: (slot: Slot) => ReactNode;
};

/**
 * Fields that belong together. What the document says is not required for this request waits behind a button at its
 * end; once something stands there, it is shown, because it is sent. Fields keep their places, so that the one
 * that is being typed into is not taken away.
 */
export function EsimSection({ view, legend, paths, children }: EsimSectionProps) {
  const t = useTranslations("esim");
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const idle = paths.filter((path) => view.needOf(path) === "idle");
  const mustShow = idle.some((path) => get(view.values, path) !== "" || view.isMarked(path));
  // It stays open when the last of them is cleared.
  if (mustShow && !wanted) setWanted(true);
  const open = wanted || mustShow;

  const slot: Slot = (path, field, both) => {
    const need = view.needOf(path);
    if (need === "never") return null;
    return (
      <div hidden={need === "idle" && !open} className={cx("min-w-0", both && "wide:col-span-2")}>
        {field}
      </div>
    );
  };

  return (
    <fieldset
      id={id}
      className="min-w-0 border-line border-b px-4 pt-3.5 pb-4 last-of-type:border-b-0"
    >
      <legend className="float-left mb-2 w-full font-semibold">{legend}</legend>
      <div className="clear-both grid gap-x-4 gap-y-3 wide:grid-cols-2">
        {children(slot)}
        {idle.length > 0 ? (
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            aria-disabled={mustShow || undefined}
            data-more=""
            onClick={() => {
              if (!mustShow) setWanted(!wanted);
            }}
            className="inline-flex min-h-7 w-fit items-center gap-1.5 rounded-sm text-left text-accent text-sm hover:underline aria-disabled:cursor-default aria-disabled:text-faint aria-disabled:no-underline wide:col-span-2"
          >
            <ChevronDown
              aria-hidden="true"
              className={cx("size-3.5 shrink-0", open && "rotate-180")}
            />
            <span>
              {t("more")}
              <span className="ml-1.5 text-faint text-xs">
                {idle.map((path) => t(`fields.${path}`)).join(t("listComma"))}
              </span>
            </span>
          </button>
        ) : null}
      </div>
    </fieldset>
  );
}
