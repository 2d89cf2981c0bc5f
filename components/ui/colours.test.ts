import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** `--color-x: light-dark(#…, #…)` of globals.css, by name, one colour for each theme. */
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(ink: string, ground: string, theme: "light" | "dark"): number {
  const one = luminance(tokens.get(ink)?.[theme] ?? "");
  const other = luminance(tokens.get(ground)?.[theme] ?? "");
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const grounds = ["ground", "panel", "hover", "accent-soft", "idle-soft"];
const states = ["ok", "wait", "bad", "ask", "idle"];

const text = [
  ...["ink", "muted", "faint", "accent", ...states].flatMap((ink) =>
    grounds.map((ground) => [ink, ground]),
  ),
  ...states.map((state) => [state, `${state}-soft`]),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ["panel", "bad"],
];

const shapes = ["control", "focus", "c1", "c2", "c3", "c4", "c5", "c6"].flatMap((shape) =>
  ["ground", "panel"].map((ground) => [shape, ground]),
);

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(text)("text of %s can be read on %s", (ink, ground) => {
    expect(contrast(ink ?? "", ground ?? "", theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)("%s can be made out on %s", (shape, ground) => {
    expect(contrast(shape ?? "", ground ?? "", theme)).toBeGreaterThanOrEqual(3);
  });
});
