import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyableEid } from "@/components/esim/copyable-eid";
import { Absent } from "@/components/ui/absent";
import { Age } from "@/components/ui/age";
import { CopyButton } from "@/components/ui/copy-button";
import { StateBadge } from "@/components/ui/state-badge";
import type { LineRow } from "@/lib/domain/esim/line-rows";
import { groupPhone } from "@/lib/domain/esim/phone-help";
import { stateWord } from "@/lib/i18n/state-words";

/** Where a line leads: it has no page of its own, and its newest order says how it stands. */
export const hrefOfLine = ({ orderId }: Pick<LineRow, "orderId">) => `/orders/${orderId}`;

/** A line's number, which leads to its newest order, above our own number of the customer. */
export function LineNumber({ row }: { row: LineRow }) {
  const t = useTranslations("esim.list");
  const { account, customerReference } = row;
  return (
    <span className="grid">
      <span className="inline-flex items-center gap-0.5 whitespace-nowrap font-mono text-sm">
        <Link
          href={hrefOfLine(row)}
          prefetch={false}
          className="hover:text-accent hover:underline"
          aria-label={account === null ? `${t("noNumber")} ${row.eid}` : undefined}
        >
          {account === null ? (
            <span className="font-sans text-faint">{t("noNumber")}</span>
          ) : (
            groupPhone(account)
          )}
        </Link>
        {account === null ? null : (
          <CopyButton value={account} label={`${t("columns.account")} ${account}`} />
        )}
      </span>
      {customerReference === null ? null : (
        <span
          title={`${t("columns.customerReference")} ${customerReference}`}
          className="max-w-40 truncate text-muted text-xs"
        >
          {customerReference}
        </span>
      )}
    </span>
  );
}

/** A line's EID. */
export function LineEid({ eid }: { eid: string }) {
  const t = useTranslations("esim.fields");
  return <CopyableEid folded value={eid} label={t("eid")} />;
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

type PlanRow = Pick<LineRow, "planCode" | "orderKind" | "simKind">;

/** The plan; a line that was asked for without one has no connectivity. A reissue asks for none: it says nothing of it. */
function planOf(t: ReturnType<typeof useTranslations<"esim">>, row: PlanRow): ReactNode {
  if (row.planCode !== null) return <span className="font-mono">{row.planCode}</span>;
  const words = row.orderKind === "freebit.reissue" ? "planNotSent" : "noPlan";
  return <span className="text-faint">{t(`list.${words}`)}</span>;
}

/** The plan, above the kind of SIM; a kind that nobody knows is shown as it came. */
export function LinePlan({ row }: { row: PlanRow }) {
  const t = useTranslations("esim");
  const { simKind } = row;
  const known = (["E0", "E2", "E3"] as const).find((kind) => kind === simKind);
  return (
    <span className="grid min-w-24 whitespace-normal text-sm">
      <span>{planOf(t, row)}</span>
      <span className="text-muted text-xs">
        {known ? t(`choices.simKind.${known}`) : (simKind ?? <Absent />)}
      </span>
    </span>
  );
}

/** The newest order of a line: what it was, how it stands, and since when. */
export function LineOrder({ row }: { row: LineRow }) {
  const states = useTranslations("states");
  return (
    <span className="grid min-w-36 gap-0.5 whitespace-normal">
      <span className="text-sm">{stateWord(states, "orderKind", row.orderKind)}</span>
      <span className="flex flex-wrap items-center gap-x-2">
        <StateBadge of="order" value={row.orderState} />
        <span className="text-muted text-xs">
          <Age instant={row.changedAt} />
        </span>
      </span>
    </span>
  );
}
