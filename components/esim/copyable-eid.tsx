import { CopyButton } from "@/components/ui/copy-button";
import { Eid, type EidProps } from "./eid";

/** An EID with the way to the clipboard; `label` says what it is the EID of. */
export function CopyableEid({ label, ...eid }: EidProps & { label: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-0.5">
      <Eid {...eid} />
      <CopyButton value={eid.value} label={`${label} ${eid.value}`} />
    </span>
  );
}
