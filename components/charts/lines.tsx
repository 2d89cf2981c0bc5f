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
                kb === null ? null : (
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
