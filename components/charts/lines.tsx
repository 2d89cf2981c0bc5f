"use client";

import type { ReactNode } from "react";
import { ChartFrame, type ChartScale } from "./chart-frame";
import { toneOf } from "./tones";
import type { ValueAxis } from "./value-axis";

export type Line = { key: string; tone: number; values: readonly (number | null)[] };

type LinesProps = {
  label: string;
  axis: ValueAxis;
  unitLabel: string;
  ticks: readonly string[];
  lines: readonly Line[];
  /** The period whose figures can still grow: its points are rings. */
  provisional?: number;
  height?: number;
  tip: (index: number) => ReactNode;
};

/** Points that stand closer than this would hide their line. */
const POINT_ROOM = 6;

/** One line a series, with a point for every figure; where a figure is missing the line is broken. */
export function Lines({ lines, provisional, height = 260, ...frame }: LinesProps) {
  return (
    <ChartFrame {...frame} height={height}>
      {(scale) =>
        lines.map(({ key, tone, values }) => {
          const { fill, stroke, dash } = toneOf(tone);
          return (
            <g key={key}>
              <path
                d={pathOf(values, scale)}
                fill="none"
                strokeWidth="2"
                strokeDasharray={dash}
                className={stroke}
              />
              {values.map((kb, index) =>
                kb === null || isHidden(values, index, scale) ? null : (
                  <circle
                    // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place on the axis
                    key={index}
                    cx={centre(scale, index)}
                    cy={scale.y(kb)}
                    r={index === provisional ? 3.5 : 2.5}
                    className={index === provisional ? `fill-panel ${stroke}` : fill}
                  />
                ),
              )}
            </g>
          );
        })
      }
    </ChartFrame>
  );
}

/** Where there is no room for points, only one that stands alone is drawn: nothing else shows it. */
function isHidden(values: readonly (number | null)[], index: number, { band }: ChartScale) {
  const isKnown = (at: number) => (values[at] ?? null) !== null;
  return band < POINT_ROOM && (isKnown(index - 1) || isKnown(index + 1));
}

function centre({ x, band }: ChartScale, index: number): number {
  return x(index) + band / 2;
}

/** The runs of known values, each a line of its own. */
function pathOf(values: readonly (number | null)[], scale: ChartScale): string {
  return values
    .map((kb, index) => {
      if (kb === null) return "";
      const before = values[index - 1];
      const command = before === null || before === undefined ? "M" : "L";
      return `${command}${centre(scale, index)} ${scale.y(kb)}`;
    })
    .join("");
}
