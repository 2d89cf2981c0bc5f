import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChoiceBox } from "@/components/data-table/choice-box";
import { choiceOfAll, type RowChoice } from "@/components/data-table/row-choice";
import { cx } from "@/components/ui/cx";
import type { ProfileRow } from "@/lib/domain/profiles/list-profiles";
import { Identifier } from "./identifier";
import { LastCheck } from "./last-check";
import { LineState } from "./line-state";
import { PlanFacts } from "./plan-facts";

type ProfileStackProps = {
  rows: ProfileRow[];
  busy: boolean;
  choice: RowChoice<ProfileRow> | undefined;
};

/** The rows one below the other with all their facts, for screens on which a table would be cut off. */
export function ProfileStack({ rows, busy, choice }: ProfileStackProps) {
  const t = useTranslations("profiles.list");
  return (
    <>
      {choice ? <ChooseAll rows={rows} choice={choice} /> : null}
      <ul aria-label={t("table")} aria-busy={busy} className={cx(busy && "opacity-60")}>
        {rows.map((row) => (
          <li
            key={row.imsi}
            className={cx(
              "group border-line border-b px-3.5 py-2.5 last:border-b-0",
              choice?.isChosen(row) && "bg-accent-soft",
            )}
          >
            <div className="flex flex-wrap items-center gap-x-2">
              {choice ? (
                <span className="-ml-2">
                  <ChoiceBox
                    label={choice.label(row)}
                    checked={choice.isChosen(row)}
                    disabled={choice.full && !choice.isChosen(row)}
                    onChange={(checked) => choice.onChoose([row], checked)}
                  />
                </span>
              ) : null}
              <span className="mr-auto">
                <Identifier value={row.imsi} label="IMSI" href={`/profiles/${row.imsi}`} />
              </span>
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
    </>
  );
}

function ChooseAll({ rows, choice }: { rows: ProfileRow[]; choice: RowChoice<ProfileRow> }) {
  const { all, some, disabled, next } = choiceOfAll(rows, choice);
  return (
    <div className="flex items-center border-line border-b px-1.5 text-muted text-sm">
      <ChoiceBox
        label={choice.allLabel}
        checked={all}
        partly={some}
        disabled={disabled}
        onChange={() => choice.onChoose(rows, next)}
      />
      <span aria-hidden="true">{choice.allLabel}</span>
    </div>
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
