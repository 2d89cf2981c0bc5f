"use client";

import { useTranslations } from "next-intl";
import { useRequestWords } from "@/components/profile-changes/request-words";
import { Description, DescriptionList } from "@/components/ui/description-list";
import type { TopUpsOfMonth } from "@/lib/domain/profile-changes/top-ups-of-month";
import { showJapanDate } from "@/lib/time/japan";

type MonthTotalsProps = {
  /** The line's own limit, KB, as the carrier showed it last. */
  contractKb: number | null;
  month: TopUpsOfMonth;
  /** What is chosen now, KB. */
  chosenKb: number | null;
};

/** What the month will be: the contract's capacity, what this desk has added to it, and what is chosen now. */
export function MonthTotals({ contractKb, month, chosenKb }: MonthTotalsProps) {
  const t = useTranslations("changes.topUp.month");
  const { volume } = useRequestWords();
  const total =
    contractKb === null || chosenKb === null ? null : contractKb + month.addedKb + chosenKb;
  return (
    <>
      <DescriptionList>
        <Description label={t("contract")}>
          {contractKb === null ? t("notKnown") : volume(contractKb)}
        </Description>
        <Description label={t("added", { month: showJapanDate(month.month) })}>
          {volume(month.addedKb)}
        </Description>
        <Description label={t("chosen")}>
          {chosenKb === null ? t("notChosen") : `+ ${volume(chosenKb)}`}
        </Description>
        <Description label={t("total")}>
          <span className="font-semibold" data-total="">
            {total === null ? t("notYet") : volume(total)}
          </span>
        </Description>
      </DescriptionList>
      <p className="px-4 pb-3 text-faint text-xs">{t("elsewhere")}</p>
    </>
  );
}
