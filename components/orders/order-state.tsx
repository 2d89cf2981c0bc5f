import { StateBadge } from "@/components/ui/state-badge";

/** An order's state as a badge, readable by a program too. */
export function OrderState({ state }: { state: string }) {
  return (
    <span data-order-state={state}>
      <StateBadge of="order" value={state} />
    </span>
  );
}
