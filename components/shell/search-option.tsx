"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { Eid } from "@/components/esim/eid";
import { OrderState } from "@/components/orders/order-state";
import { cx } from "@/components/ui/cx";
import { StateBadge } from "@/components/ui/state-badge";
import { isEid } from "@/lib/domain/esim/eid-help";
import type { SearchHit } from "./use-search-hits";

type SearchOptionProps = {
  id: string;
  hit: SearchHit;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

/** One line of the palette's list; a real link, so that it can be opened in another tab. */
export function SearchOption({ id, hit, active, onPoint, onChoose }: SearchOptionProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (active) link.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <Link
      ref={link}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      prefetch={false}
      href={hit.href}
      onPointerMove={active ? undefined : onPoint}
      onClick={onChoose}
      className={cx(
        "flex min-h-10 flex-wrap items-center justify-between gap-x-3 rounded-md px-2.5 py-1",
        active && "bg-accent-soft",
      )}
    >
      <span className="font-mono text-sm">
        <Readable text={hit.title} />
      </span>
      {/* Where there is no room beside the number, a line of their own. */}
      <span className="order-last flex w-full min-w-0 flex-wrap gap-x-3 text-muted text-xs wide:order-none wide:w-auto wide:flex-1">
        {hit.facts.map((fact) => (
          <span key={fact}>
            <Readable text={fact} />
          </span>
        ))}
      </span>
      {hit.state ? <HitState state={hit.state} /> : null}
    </Link>
  );
}

/** An identifier or another fact; an EID in groups. */
function Readable({ text }: { text: string }) {
  return isEid(text) ? <Eid value={text} /> : text;
}

function HitState({ state }: { state: NonNullable<SearchHit["state"]> }) {
  if (state.of === "order") return <OrderState kind={state.kind} state={state.value} />;
  return <StateBadge of={state.of} value={state.value} />;
}
