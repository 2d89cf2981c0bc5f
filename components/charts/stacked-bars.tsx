"use client";

import { type ReactNode, useId } from "react";
import { ChartFrame, type ChartScale } from "./chart-frame";
import { toneOf } from "./tones";
import type { ValueAxis } from "./value-axis";

export type Bar = {
  key: string;
  /** Below the bar. */
  tick: string;
  /** `missing`: there are no figures, which is not zero; `future`: there cannot be any yet. */
  state: "known" | "missing" | "future";
  /** The figures can still grow. */
  provisional: boolean;
  /** From the bottom up. */
  parts: readonly { key: string; tone: number; kb: number }[];
};

type StackedBarsProps = {
  label: string;
  axis: ValueAxis;
  unitLabel: string;
  bars: readonly Bar[];
  height?: number;
  tip: (index: number) => ReactNode;
};

const FILLED = 0.72;
const WIDEST = 40;

/** Bars of parts on top of one another. A missing one is a dashed and hatched outline, a provisional one is pale. */
export function StackedBars({ bars, height = 220, ...frame }: StackedBarsProps) {
  const hatch = useId();
  return (
    <ChartFrame {...frame} height={height} ticks={bars.map((bar) => bar.tick)}>
      {(scale) => (
        <>
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1="0" x2="0" y1="0" y2="6" className="stroke-line" strokeWidth="2" />
            </pattern>
          </defs>
          {bars.map((bar, index) =>
            bar.state === "missing" ? (
              <rect
                key={bar.key}
                data-bar="missing"
                x={left(scale, index)}
                y={scale.top}
                width={widthOf(scale)}
                height={scale.base - scale.top}
                rx="2"
                fill={`url(#${hatch})`}
                strokeDasharray="2 3"
                className="stroke-control"
              />
            ) : (
              <KnownBar key={bar.key} bar={bar} scale={scale} index={index} />
            ),
          )}
        </>
      )}
    </ChartFrame>
  );
}

function widthOf({ band }: ChartScale): number {
  return Math.min(WIDEST, band * FILLED);
}

function left(scale: ChartScale, index: number): number {
  return scale.x(index) + (scale.band - widthOf(scale)) / 2;
}

function KnownBar({ bar, scale, index }: { bar: Bar; scale: ChartScale; index: number }) {
  if (bar.state === "future") return null;
  const x = left(scale, index);
  const width = widthOf(scale);
  const drawn = bar.parts.filter((part) => part.kb > 0);
  if (drawn.length === 0) {
    // Zero is a figure: a line on the ground, where a missing day has none.
    return <rect x={x} y={scale.base - 2} width={width} height={2} className="fill-control" />;
  }
  let belowKb = 0;
  return (
    <g data-bar={bar.provisional ? "provisional" : "known"}>
      {drawn.map((part) => {
        const bottom = scale.y(belowKb);
        belowKb += part.kb;
        const height = Math.max(1, bottom - scale.y(belowKb));
        const { fill, stroke } = toneOf(part.tone);
        return (
          <rect
            key={part.key}
            x={x}
            y={bottom - height}
            width={width}
            // A hair of ground between the parts, so that neighbours of like colours stay apart.
            height={height > 3 ? height - 1 : height}
            rx="1.5"
            className={bar.provisional ? `${fill} ${stroke}` : fill}
            fillOpacity={bar.provisional ? 0.35 : 1}
            strokeDasharray={bar.provisional ? "3 2" : undefined}
          />
        );
      })}
    </g>
  );
}
