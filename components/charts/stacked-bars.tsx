"use client";

import { type ReactNode, useId } from "react";
import { ChartFrame, type ChartScale } from "./chart-frame";
import { toneOf } from "./tones";
import type { ValueAxis } from "./value-axis";

export type Bar = {
  key: string;
  /** Below the bar. */
  tick: string;
  /** `missing`: there are no figures, which is not zero; `unread`: nobody knows; `future`: there cannot be any yet. */
  state: "known" | "missing" | "unread" | "future";
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
/** Below this an outline would be all that is seen of a bar: a missing one is a dashed line then. */
const OUTLINED = 5;

/** Bars of parts on top of one another. A missing one is a dashed and hatched outline, a provisional one is pale; what could not be read is one field. */
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
            bar.state === "missing" && widthOf(scale) < OUTLINED ? (
              <line
                key={bar.key}
                data-bar="missing"
                x1={scale.x(index) + scale.band / 2}
                x2={scale.x(index) + scale.band / 2}
                y1={scale.top}
                y2={scale.base}
                strokeDasharray="2 3"
                className="stroke-control"
              />
            ) : bar.state === "missing" ? (
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
            ) : bar.state === "unread" ? (
              <rect
                key={bar.key}
                data-bar="unread"
                x={scale.x(index)}
                y={scale.top}
                width={scale.band}
                height={scale.base - scale.top}
                className="fill-bad-soft"
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
  const outlined = bar.provisional && width >= OUTLINED;
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
            rx={Math.min(1.5, width / 4)}
            className={outlined ? `${fill} ${stroke}` : fill}
            fillOpacity={bar.provisional ? 0.35 : 1}
            strokeDasharray={outlined ? "3 2" : undefined}
          />
        );
      })}
    </g>
  );
}
