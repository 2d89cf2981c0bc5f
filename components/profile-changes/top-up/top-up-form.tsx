"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { partOf } from "@/components/form/part-of";
import { AgeCheck, FieldChecks } from "@/components/profile-changes/change-checks";
import type { ChangeCorrection } from "@/components/profile-changes/change-correction";
import { ChangeForm } from "@/components/profile-changes/change-form";
import type { ChangeLine } from "@/components/profile-changes/change-line";
import { useRequestWords } from "@/components/profile-changes/request-words";
import { type Placing, useChangeForm } from "@/components/profile-changes/use-change-form";
import { Age } from "@/components/ui/age";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { topUpProfileAction } from "@/lib/actions/profile-changes";
import type { TopUpsOfMonth } from "@/lib/domain/profile-changes/top-ups-of-month";
import type { Result } from "@/lib/errors";
import { AgainField } from "./again-field";
import { MonthList } from "./month-list";
import { MonthTotals } from "./month-totals";
import {
  namedAgain,
  sameRecent,
  type TopUpValues,
  type TopUpWish,
  topUpDraft,
  topUpValues,
} from "./top-up-values";

const HOUR_MS = 60 * 60 * 1000;

type TopUpFormProps = {
  line: ChangeLine;
  /** KB that the carrier offers for the line's plan. */
  offered: readonly number[];
  /** When it said so, ISO text. */
  offeredAt: string;
  month: TopUpsOfMonth;
  correction?: ChangeCorrection;
};

/** 容量追加: one of the carrier's amounts, with what the month will then be. */
export function TopUpForm({ line, offered, offeredAt, month, correction }: TopUpFormProps) {
  const t = useTranslations("changes.topUp");
  const { volume } = useRequestWords();
  const { imsi, shown } = line;
  const change = useChangeForm({
    operation: "topUp",
    line,
    first: topUpValues(offered, correction?.request),
    draftOf: topUpDraft(month.recent),
    place,
    correction,
  });
  const { form } = change;
  const [limit, named] = useWatch({ control: form.methods.control, name: ["limit", "named"] });
  const before = sameRecent(month.recent, limit);

  // Somebody else may have added it since this page was opened: what was ticked before was not meant for that.
  async function place(placing: Placing, wish: TopUpWish): Promise<Result<{ id: string }>> {
    const { limit, after } = wish;
    const answer = await topUpProfileAction({ ...placing, imsi, change: { limit }, after });
    const newer = answer.ok ? "" : namedAgain(answer.error);
    if (newer) {
      form.methods.setValue("again", false);
      form.methods.setValue("named", newer);
    }
    return answer;
  }

  /** Whatever was said of one amount says nothing of another. */
  function forget() {
    form.methods.setValue("again", false);
    form.methods.setValue("named", "");
  }

  const age = () => <Age instant={offeredAt} />;
  const totals = (chosenKb: number | null) => (
    <MonthTotals contractKb={shown.limit} month={month} chosenKb={chosenKb} />
  );
  return (
    <ChangeForm
      change={change}
      facts={({ request }) => (
        <>
          {totals(request.limit)}
          <h3 className="border-line border-t px-4 pt-2.5 pb-1 text-faint text-xs">
            {t("list.title")}
          </h3>
          <MonthList topUps={month.topUps} />
        </>
      )}
      warnings={({ request }) =>
        request.after ? (
          <Notice tone="wait">{t("again.meant", { volume: volume(request.limit) })}</Notice>
        ) : null
      }
      checks={(live) => (
        <>
          <AgeCheck instant={offeredAt} limitMs={HOUR_MS} old={t.rich("listOld", { age })}>
            {t.rich("listRead", { age })}
          </AgeCheck>
          <FieldChecks live={live} called={{ limit: t("limit"), again: t("again.title") }}>
            {t("ready", { volume: volume(Number(limit)) })}
          </FieldChecks>
        </>
      )}
    >
      <FormSection legend={t("title")}>
        <FormField
          form={form}
          name="limit"
          label={t("limit")}
          hint={t.rich("hint", { age })}
          required
          register={{ onChange: forget }}
        >
          {(control) => (
            <Select
              {...control}
              value={limit}
              placeholder={t("choose")}
              options={offered.map((kb) => ({ value: String(kb), label: volume(kb) }))}
            />
          )}
        </FormField>
        {before || named ? (
          <AgainField
            form={partOf<{ again: boolean }, TopUpValues, unknown>(form)}
            before={before}
            named={named}
          />
        ) : null}
      </FormSection>
      <section aria-label={t("month.title")} className="border-line border-b">
        <h2 className="px-4 pt-3.5 text-base">{t("month.title")}</h2>
        {totals(limit === "" ? null : Number(limit))}
        <MonthList topUps={month.topUps} />
      </section>
    </ChangeForm>
  );
}
