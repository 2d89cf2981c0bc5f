import { Fragment } from "react";
import { cx } from "@/components/ui/cx";
import { readAloud } from "@/lib/domain/esim/eid-help";

/** Groups on one line of a folded one; they and their gaps are 19 characters wide. */
const FOLDED = 4;

export type EidProps = {
  value: string;
  /** Never wider than four groups: a whole one has two lines. */
  folded?: boolean;
};

/** An EID in groups of four, as it is read aloud: breaks between groups alone, and is marked and copied without gaps. */
export function Eid({ value, folded = false }: EidProps) {
  const groups = readAloud(value);
  return (
    <span
      className={cx(
        "inline-block text-balance whitespace-normal align-top font-mono",
        folded ? "text-xs leading-tight" : "max-w-full text-sm max-sm:max-w-[19.25ch]",
        folded && groups.length > FOLDED && "w-[19.25ch] shrink-0",
      )}
    >
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a number stand in their order
        <Fragment key={index}>
          {index > 0 ? <span className="select-none"> </span> : null}
          {/* A draft may hold anything: what is no number is one long group. */}
          <span className={groups.length > 1 ? "whitespace-nowrap" : undefined}>{group}</span>
        </Fragment>
      ))}
    </span>
  );
}
