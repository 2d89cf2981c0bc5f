import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import type { ProfileRow } from "@/lib/domain/profiles/list-profiles";
import { Identifier } from "./identifier";
import { LastCheck } from "./last-check";
import { LineState } from "./line-state";
import { PlanFacts } from "./plan-facts";

/** The rows one below the other with all their facts, for screens on which a table would be cut off. */
export function ProfileStack({ rows, busy }: { rows: ProfileRow[]; busy: boolean }) {
  const t = useTranslations("profiles.list");
  return (
    <ul aria-label={t("table")} aria-busy={busy} className={cx(busy && "opacity-60")}>
      {rows.map((row) => (
        <li key={row.imsi} className="group border-line border-b px-3.5 py-2.5 last:border-b-0">
          <div className="flex flex-wrap items-center justify-between gap-x-2">
            <Identifier value={row.imsi} label="IMSI" href={`/profiles/${row.imsi}`} />
            <LineState row={row} />
          </div>
          <dl className="mt-1 grid grid-cols-[6rem_minmax(0,1fr)] gap-x-2 text-sm">
            <Fact label="MSISDN">
              {row.msisdn ? <Identifier value={row.msisdn} label="MSISDN" /> : null}
            </Fact>
            <Fact label={t("columns.plan")}>{row.plan ? <PlanFacts row={row} /> : null}</Fact>
            <Fact label={t("columns.customerReference")}>{row.customerReference}</Fact>
            <Fact label={t("columns.comment")}>{row.comment}</Fact>
            <Fact label="HSN">
              <span className="font-mono">{row.hsn}</span>
            </Fact>
            <Fact label="ICCID">
              {row.iccid ? <span className="font-mono">{row.iccid}</span> : null}
            </Fact>
            <Fact label={t("columns.readAt")}>
              <LastCheck row={row} />
            </Fact>
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** One fact; none when there is nothing to say. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt className="text-faint">{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
