"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Menu } from "@/components/ui/menu";
import {
  DAY_PRESETS,
  MONTH_PRESETS,
  presetOf,
  presetRange,
  type RangePreset,
} from "@/lib/domain/usage/usage-range";
import { showJapanDate } from "@/lib/time/japan";
import { OwnRange } from "./own-range";
import type { ChosenRange } from "./use-usage-range";

/** The range as a chip; opened, the usual ranges and one of one's own. */
export function RangeMenu({ chosen, today }: { chosen: ChosenRange; today: string }) {
  const t = useTranslations("usage.range");
  const { range, problem, choose } = chosen;
  const preset = problem ? null : presetOf(range, today);
  const dates = `${showJapanDate(range.from)} – ${showJapanDate(range.to)}`;

  function choosePreset(wanted: RangePreset, button: HTMLElement) {
    choose(presetRange(wanted, today));
    close(button);
  }

  return (
    <Menu
      label={t("open", { range: preset ? `${t(`presets.${preset}`)} ${dates}` : dates })}
      trigger={
        <span className="inline-flex min-h-8 items-center gap-1.5 rounded-sm border border-line-strong px-2.5 text-muted text-xs hover:bg-hover">
          {preset ? <span>{t(`presets.${preset}`)}</span> : null}
          <span className="font-semibold text-ink">{dates}</span>
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </span>
      }
    >
      <div className="grid w-64 gap-0.5">
        {(range.by === "day" ? DAY_PRESETS : MONTH_PRESETS).map((wanted) => (
          <button
            key={wanted}
            type="button"
            aria-pressed={preset === wanted}
            onClick={(event) => choosePreset(wanted, event.currentTarget)}
            className={cx(
              "min-h-8 rounded-sm px-2 text-left text-sm hover:bg-hover",
              preset === wanted && "bg-accent-soft font-semibold text-accent",
            )}
          >
            {t(`presets.${wanted}`)}
          </button>
        ))}
        <OwnRange
          key={`${range.by} ${range.from} ${range.to}`}
          range={range}
          today={today}
          onChoose={(own, form) => {
            choose(own);
            close(form);
          }}
        />
      </div>
    </Menu>
  );
}

function close(inside: HTMLElement): void {
  inside.closest<HTMLElement>("[popover]")?.hidePopover();
}
