import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CarrierName } from "@/components/ui/carrier-name";
import type { JudgedField } from "@/lib/domain/orders/kinds/judge-fields";
import { ShownValue, useEvidenceLabel, WantedValue } from "./field-words";
import { Verdict } from "./verdict";

type CompareProps = {
  fields: readonly JudgedField[];
  /** Whether the line was ever read before, and since. */
  known: { before: boolean; now: boolean };
  /** Below the heading of its column: when that was read. */
  ages: { before: ReactNode; now: ReactNode };
};

/** Side by side, field by field: asked for, before, now, and what that tells. */
export function CompareTable({ fields, known, ages }: CompareProps) {
  const t = useTranslations("reconcile.compare");
  const label = useEvidenceLabel();
  return (
    <table className="hidden w-full table-fixed text-sm wide:table">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr className="border-line border-b text-left align-top text-faint text-xs *:px-2 *:py-2 *:font-normal *:first:pl-4 *:last:pr-4">
          <th scope="col" className="w-[21%]">
            {t("field")}
          </th>
          <th scope="col">{t("wanted")}</th>
          <th scope="col">
            {t("before")}
            <span className="block">{ages.before}</span>
          </th>
          <th scope="col">
            {t("now")}
            <span className="block">{ages.now}</span>
          </th>
          <th scope="col" className="w-[10.5rem]">
            {t("verdict")}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, wanted, before, now, verdict }) => (
          <tr
            key={field}
            data-field={field}
            className="border-line border-b align-baseline last:border-b-0 *:px-2 *:py-2 *:first:pl-4 *:last:pr-4 *:[overflow-wrap:anywhere]"
          >
            <th scope="row" className="text-left font-normal text-muted">
              {label(field)}
              <CarrierName name={field} className="block" />
            </th>
            <td className="font-semibold">
              <WantedValue field={field} value={wanted} />
            </td>
            <td>{known.before ? <ShownValue field={field} value={before} /> : <NoReading />}</td>
            <td>{known.now ? <ShownValue field={field} value={now} /> : <NoReading />}</td>
            <td>
              <Verdict verdict={verdict} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same where the screen is narrow: the fields below one another. */
export function CompareStack({ fields, known, ages }: CompareProps) {
  const t = useTranslations("reconcile.compare");
  const label = useEvidenceLabel();
  return (
    <ul className="wide:hidden">
      {fields.map(({ field, wanted, before, now, verdict }) => (
        <li
          key={field}
          data-field={field}
          className="border-line border-b px-4 py-3 last:border-b-0"
        >
          <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3 gap-y-0.5">
            <h3 className="font-semibold text-sm">
              {label(field)} <CarrierName name={field} />
            </h3>
            <Verdict verdict={verdict} />
          </div>
          <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
            <dt className="text-muted">{t("wanted")}</dt>
            <dd className="font-semibold">
              <WantedValue field={field} value={wanted} />
            </dd>
            <dt className="text-muted">{t("before")}</dt>
            <dd>{known.before ? <ShownValue field={field} value={before} /> : <NoReading />}</dd>
            <dt className="text-muted">{t("now")}</dt>
            <dd>{known.now ? <ShownValue field={field} value={now} /> : <NoReading />}</dd>
          </dl>
        </li>
      ))}
      <li className="px-4 py-2 text-faint text-xs">
        {t("before")}: {ages.before}
        <span className="block">
          {t("now")}: {ages.now}
        </span>
      </li>
    </ul>
  );
}

function NoReading() {
  const t = useTranslations("reconcile.compare");
  return <span className="text-faint">{t("noReading")}</span>;
}
