"use client";

import { type PointerEvent, type ReactNode, useState } from "react";
import { useWidth } from "./use-width";
import type { ValueAxis } from "./value-axis";

const MARGIN = { top: 20, right: 2, bottom: 20, left: 42 };
const LABEL_WIDTH = 42;

/** Where things stand, in pixels. */
export type ChartScale = {
  /** The left edge of a period's band. */
  x: (index: number) => number;
  band: number;
  /** The height of a value. */
  y: (kb: number) => number;
  top: number;
  base: number;
};

type ChartFrameProps = {
  /** Said instead of the drawing. */
  label: string;
  axis: ValueAxis;
  unitLabel: string;
  /** One for each period; some are left out where there is no room. */
  ticks: readonly string[];
  height: number;
  /** What is shown beside the pointer over a period. */
  tip: (index: number) => ReactNode;
  children: (scale: ChartScale) => ReactNode;
};

/** Axes, grid and what the pointer is told; the marks are the children's. The same figures belong in a table beside it. */
export function ChartFrame({
  label,
  axis,
  unitLabel,
  ticks,
  height,
  tip,
  children,
}: ChartFrameProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const band = Math.max(0, width - MARGIN.left - MARGIN.right) / Math.max(1, ticks.length);
  const base = height - MARGIN.bottom;
  const scale: ChartScale = {
    x: (index) => MARGIN.left + index * band,
    band,
    y: (kb) => base - (kb / axis.topKb) * (base - MARGIN.top),
    top: MARGIN.top,
    base,
  };
  const every = Math.ceil(LABEL_WIDTH / Math.max(1, band));
  const shown = pointed !== null && pointed < ticks.length ? pointed : null;

  function point(event: PointerEvent<HTMLDivElement>) {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left - MARGIN.left;
    const index = Math.floor(left / band);
    setPointed(index >= 0 && index < ticks.length ? index : null);
  }

  return (
    <div
      ref={frame}
      role="img"
      aria-label={label}
      className="relative"
      style={{ height }}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => setPointed(null)}
    >
      {width > 0 ? (
        <svg aria-hidden="true" width={width} height={height} className="block max-w-full">
          {axis.ticks.map(({ kb, label: text }) => (
            <g key={kb}>
              <line
                x1={MARGIN.left}
                x2={width - MARGIN.right}
                y1={scale.y(kb)}
                y2={scale.y(kb)}
                className="stroke-line"
              />
              <text
                x={MARGIN.left - 6}
                y={scale.y(kb) + 4}
                textAnchor="end"
                className="fill-faint text-2xs"
              >
                {text}
              </text>
            </g>
          ))}
          <text x={width - MARGIN.right} y={11} textAnchor="end" className="fill-faint text-2xs">
            {unitLabel}
          </text>
          {ticks.map((text, index) =>
            index % every === 0 ? (
              <text
                key={text}
                x={scale.x(index) + band / 2}
                y={height - 4}
                textAnchor="middle"
                className="fill-faint text-2xs"
              >
                {text}
              </text>
            ) : null,
          )}
          {shown === null ? null : (
            <rect
              x={scale.x(shown)}
              y={scale.top}
              width={band}
              height={base - scale.top}
              className="fill-hover"
            />
          )}
          {children(scale)}
        </svg>
      ) : null}
      {shown === null ? null : (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute z-10 min-w-40 max-w-72 rounded-md border border-line-strong bg-panel px-2.5 py-1.5 text-xs shadow-float"
          style={{
            top: 0,
            ...(scale.x(shown) < width / 2
              ? { left: scale.x(shown) + band + 6 }
              : { right: width - scale.x(shown) + 6 }),
          }}
        >
          {tip(shown)}
        </div>
      )}
    </div>
  );
}
