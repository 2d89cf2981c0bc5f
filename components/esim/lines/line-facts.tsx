import Link from "next/link";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { cx } from "@/components/ui/cx";
import { StateBadge } from "@/components/ui/state-badge";
import { readAloud } from "@/lib/domain/esim/eid-help";
import type { LineRow } from "@/lib/domain/esim/list-lines";
import { groupPhone } from "@/lib/domain/esim/phone-help";
import { stateWord } from "@/lib/i18n/state-words";

/** A line's number; one that the carrier has not given yet is not known. */
export function LineNumber({ row }: { row: LineRow }) {
  const t = useTranslations("esim.list");
  if (row.account === null) return <span className="text-faint text-sm">{t("noNumber")}</span>;
  return (
    <span className="inline-flex items-center gap-0.5 whitespace-nowrap font-mono text-sm">
      {groupPhone(row.account)}
      <CopyButton value={row.account} label={`${t("columns.account")} ${row.account}`} />
    </span>
  );
}

/** An EID in groups of four, on two lines; copied without spaces. */
export function LineEid({ eid }: { eid: string }) {
  const t = useTranslations("esim.fields");
  const groups = readAloud(eid);
  const [first, second] = [groups.slice(0, 4), groups.slice(4)];
  // A draft may hold anything: what is no number is one long group.
  const broken = groups.length === 1 ? "whitespace-normal [overflow-wrap:anywhere]" : "";
  return (
    <span className="inline-flex max-w-full items-center gap-0.5 whitespace-nowrap font-mono text-xs leading-tight">
      <span className="min-w-0">
        <span className={cx("block", broken)}>{first.join(" ")}</span>
        {second.length > 0 ? <span className="block">{second.join(" ")}</span> : null}
      </span>
      <CopyButton value={eid} label={`${t("eid")} ${eid}`} />
    </span>
  );
}

/** What a line is, as far as this desk knows. */
export function LineStateBadge({ row }: { row: LineRow }) {
  const t = useTranslations("esim.list");
  return (
    <span title={row.replacedByEid ? `${t("replacedBy")} ${row.replacedByEid}` : undefined}>
      <StateBadge of="esimLine" value={row.state} />
    </span>
  );
}

/** The plan; a line that was asked for without one has no connectivity. A reissue asks for none: it says nothing of it. */
export function LinePlan({ row }: { row: Pick<LineRow, "planCode" | "orderKind"> }) {
  const t = useTranslations("esim.list");
  if (row.planCode === null) {
    const words = row.orderKind === "freebit.reissue" ? "planNotSent" : "noPlan";
    return <span className="text-faint text-sm">{t(words)}</span>;
  }
  return <span className="font-mono text-sm">{row.planCode}</span>;
}

/** The newest order of a line: what it was, how it stands, and the way to it. */
export function LineOrder({ row }: { row: LineRow }) {
  const states = useTranslations("states");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Link
        href={`/orders/${row.orderId}`}
        prefetch={false}
        className="text-sm hover:text-accent hover:underline"
      >
        {stateWord(states, "orderKind", row.orderKind)}
        <span className="sr-only"> {row.orderCode}</span>
      </Link>
      <StateBadge of="order" value={row.orderState} />
    </span>
  );
}
