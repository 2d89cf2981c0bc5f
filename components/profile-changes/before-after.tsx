"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CarrierName } from "@/components/ui/carrier-name";
import { cx } from "@/components/ui/cx";
import { WholeBrackets } from "@/components/ui/whole-brackets";

export type BeforeAfterRow = {
  /** The carrier's own name; absent where the carrier has none. */
  name?: string;
  label: string;
  /** As the carrier showed it last, in words; null: no answer has it. */
  before: ReactNode | null;
  after: ReactNode;
  /** Both are the same. */
  same: boolean;
  /** Addresses and other identifiers. */
  mono?: boolean;
};

/** What a change makes of which value. */
export function BeforeAfter({ rows }: { rows: readonly BeforeAfterRow[] }) {
  const t = useTranslations("changes.beforeAfter");
  return (
    <table className="w-full table-fixed text-sm">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr className="border-line border-b text-left text-faint text-xs *:px-2 *:py-1.5 *:font-normal *:first:pl-4">
          <th scope="col" className="w-[32%]">
            {t("field")}
          </th>
          <th scope="col">{t("before")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, label, before, after, same, mono }) => (
          <tr
            key={name ?? label}
            className="border-line border-b align-baseline last:border-b-0 *:px-2 *:py-2 *:first:pl-4"
          >
            <th scope="row" className="text-left font-normal text-muted [word-break:auto-phrase]">
              <WholeBrackets>{label}</WholeBrackets>
              {name ? <CarrierName name={name} className="block" /> : null}
            </th>
            <td className={cx("text-muted", mono && "font-mono text-sm [overflow-wrap:anywhere]")}>
              {before ?? <span className="font-sans text-faint">{t("notRead")}</span>}
            </td>
            <td
              className={cx(
                mono && "font-mono text-sm [overflow-wrap:anywhere]",
                !same && "font-semibold",
              )}
            >
              {after}
              {same ? (
                <span className="block font-sans text-faint text-xs">{t("same")}</span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
