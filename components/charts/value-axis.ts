import { KB_PER_GB, KB_PER_MB } from "@/lib/format/volume";

export type ValueAxis = {
  /** The value at the upper end, in KB. */
  topKb: number;
  unit: "KB" | "MB" | "GB";
  ticks: { kb: number; label: string }[];
};

const MOST_STEPS = 4;

/** An axis from 0 to at least `maxKb` in one unit, in at most four even steps of 1, 2 or 5 (times a power of ten). */
export function valueAxis(maxKb: number): ValueAxis {
  const unit = maxKb >= KB_PER_GB ? "GB" : maxKb >= KB_PER_MB || maxKb <= 0 ? "MB" : "KB";
  const unitKb = { KB: 1, MB: KB_PER_MB, GB: KB_PER_GB }[unit];
  const max = Math.max(0, maxKb) / unitKb;
  const step = max === 0 ? 1 : niceStep(max / MOST_STEPS, unit === "KB");
  // A value that lies on a step must not open another one for the dust of its fraction.
  const steps = Math.max(1, Math.ceil(max / step - 1e-9));
  return {
    topKb: steps * step * unitKb,
    unit,
    ticks: Array.from({ length: steps + 1 }, (_, index) => ({
      kb: index * step * unitKb,
      label: Number((index * step).toPrecision(6)).toLocaleString("en-US"),
    })),
  };
}

/** The smallest of 1, 2, 5 times a power of ten that is not below `least`; a KB is never divided. */
function niceStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10;
  return whole ? Math.max(1, step * power) : step * power;
}
