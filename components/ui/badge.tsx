import type { ReactNode } from "react";
import type { Tone } from "@/lib/i18n/state-words";
import { cx } from "./cx";

const tones: Record<Tone, string> = {
  ok: "bg-ok-soft text-ok",
  wait: "bg-wait-soft text-wait",
  bad: "bg-bad-soft text-bad",
  ask: "bg-ask-soft text-ask",
  idle: "bg-idle-soft text-idle",
};

/** A state: a dot, a word and a colour, never the colour alone. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 whitespace-nowrap rounded-sm pr-2 pl-[7px] align-middle text-xs leading-[21px]",
        tones[tone],
      )}
    >
      <span aria-hidden="true" className="size-[7px] shrink-0 rounded-full bg-current" />
      {children}
    </span>
  );
}
