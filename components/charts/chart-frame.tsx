"use client";

import { type PointerEvent, type ReactNode, useState } from "react";
import { ChartScroll } from "./chart-scroll";
import { useWidth } from "./use-width";
import type { ValueAxis } from "./value-axis";

const MARGIN = { top: 20, right: 2, bottom: 20, left: 42 };
/** Of a label below a period, and what keeps two of them apart. */
const CHARACTER_WIDTH = 6.4;
const LABEL_GAP = 10;
/** Narrower bands cannot be told apart: then the drawing is wider than its room, and scrolls. */
const LEAST_BAND = 3;

/** Where things stand, in pixels of the scrolling part. */
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
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const room = Math.max(0, width - MARGIN.left - MARGIN.right);
  const band = Math.max(LEAST_BAND, room / Math.max(1, ticks.length));
  const drawn = Math.max(room, band * ticks.length);
  const base = height - MARGIN.bottom;
  const scale: ChartScale = {
    x: (index) => index * band,
    band,
    y: (kb) => base - (kb / axis.topKb) * (base - MARGIN.top),
    top: MARGIN.top,
    base,
  };
  const half = (Math.max(0, ...ticks.map((text) => text.length)) * CHARACTER_WIDTH) / 2;
  const every = Math.ceil((2 * half + LABEL_GAP) / band);
  // The first label that has all its room; the edge would cut the ones before it.
  const firstLabel = Math.max(0, Math.ceil(half / band - 0.5));
  const shown = pointed !== null && pointed.index < ticks.length ? pointed : null;

  function point(event: PointerEvent<HTMLDivElement>) {
    const inside = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const index = Math.floor(inside / band);
    const known = index >= 0 && index < ticks.length;
    const scrolled = event.currentTarget.parentElement?.scrollLeft ?? 0;
    setPointed(known ? { index, left: MARGIN.left + scale.x(index) - scrolled } : null);
  }

  return (
    <div ref={frame} className="relative" style={{ height }}>
      {width > 0 ? (
        <>
          <svg
            aria-hidden="true"
            width={MARGIN.left}
            height={height}
            className="absolute top-0 left-0 overflow-visible"
          >
            {axis.ticks.map(({ kb, label: text }) => (
              <text
                key={kb}
                x={MARGIN.left - 6}
                y={scale.y(kb) + 4}
                textAnchor="end"
                className="fill-faint text-2xs"
              >
                {text}
              </text>
            ))}
            <text x={width - MARGIN.right} y={11} textAnchor="end" className="fill-faint text-2xs">
              {unitLabel}
            </text>
          </svg>
          <ChartScroll label={label} drawn={drawn} room={room} left={MARGIN.left}>
            <div
              role="img"
              aria-label={label}
              style={{ width: drawn, height }}
              onPointerMove={point}
              onPointerDown={point}
              onPointerLeave={() => setPointed(null)}
            >
              <svg aria-hidden="true" width={drawn} height={height} className="block">
                {axis.ticks.map(({ kb }) => (
                  <line
                    key={kb}
                    x1={0}
                    x2={drawn}
                    y1={scale.y(kb)}
                    y2={scale.y(kb)}
                    className="stroke-line"
                  />
                ))}
                {ticks.map((text, index) =>
                  index >= firstLabel &&
                  (index - firstLabel) % every === 0 &&
                  scale.x(index) + band / 2 + half <= drawn ? (
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
                    x={scale.x(shown.index)}
                    y={scale.top}
                    width={band}
                    height={base - scale.top}
                    className="fill-hover"
                  />
                )}
                {children(scale)}
              </svg>
            </div>
          </ChartScroll>
        </>
      ) : null}
      {shown === null ? null : (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute z-10 min-w-40 max-w-72 rounded-md border border-line-strong bg-panel px-2.5 py-1.5 text-xs shadow-float"
          style={{
            top: 0,
            ...(shown.left < width / 2
              ? { left: shown.left + band + 6 }
              : { right: width - shown.left + 6 }),
          }}
        >
          {tip(shown.index)}
        </div>
      )}
    </div>
  );
}

/** A period, and where its band begins in the frame. */
type Pointed = { index: number; left: number };
