"use client";

import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/ui/filter-select";
import type { SelectOption } from "@/components/ui/select";
import {
  KNOWN_PROFILE_STATUSES,
  PLANS,
  PROFILE_SORTS,
  STATUS_CHOICES,
} from "@/lib/domain/profiles/vocabulary";
import { stateWord } from "@/lib/i18n/state-words";
import type { ProfileListChoices } from "./profile-params";

type ListFiltersProps = {
  choices: ProfileListChoices;
  onChange: (changed: Partial<ProfileListChoices>) => void;
};

/** State, plan and, where there are no column heads to press, the order. */
export function ListFilters({ choices, onChange }: ListFiltersProps) {
  const t = useTranslations("profiles.list");
  const words = useTranslations("states");
  const any: SelectOption = { value: "", label: t("filters.any") };
  const statuses = KNOWN_PROFILE_STATUSES.map((value) => ({
    value: value as string,
    label: stateWord(words, "profile", value),
  }));
  const others = (["unread", "readFailed", "other"] as const).map((value) => ({
    value: value as string,
    label: t(`filters.${value}`),
  }));
  const plans = PLANS.map((value) => ({ value, label: stateWord(words, "plan", value) }));
  const sorts = PROFILE_SORTS.flatMap((by) => [
    { value: `${by}`, label: t(`sorts.${by}`) },
    { value: `-${by}`, label: t(`sorts.${by}_desc`) },
  ]);
  return (
    <>
      <FilterSelect
        label={t("filters.status")}
        options={[any, ...statuses, ...others]}
        value={choices.status ?? ""}
        onChange={({ target }) =>
          onChange({ status: STATUS_CHOICES.find((value) => value === target.value) ?? null })
        }
      />
      <FilterSelect
        label={t("filters.plan")}
        options={[any, ...plans]}
        value={choices.plan ?? ""}
        onChange={({ target }) =>
          onChange({ plan: PLANS.find((value) => value === target.value) ?? null })
        }
      />
      <span className="wide:hidden">
        <FilterSelect
          label={t("filters.sort")}
          options={sorts}
          value={`${choices.sort.desc ? "-" : ""}${choices.sort.by}`}
          onChange={({ target: { value } }) =>
            onChange({ sort: { by: value.replace(/^-/, ""), desc: value.startsWith("-") } })
          }
        />
      </span>
    </>
  );
}
