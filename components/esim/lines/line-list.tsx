"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type ReactNode, useCallback, useState } from "react";
import { useHandedText } from "@/components/data-table/handed-text";
import { SearchField } from "@/components/profiles/search-field";
import { ListFailedFace } from "@/components/query/list-failed-face";
import { StaleNotice } from "@/components/query/stale-notice";
import { Button } from "@/components/ui/button";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { LINE_CHOICES, LINE_STATES, type LineChoice } from "@/lib/domain/esim/vocabulary";
import { CsvButton, FormButtons } from "./form-buttons";
import { NoLinesFace, NoneYetFace } from "./line-faces";
import { lineParams, toLineQuery } from "./line-params";
import { LineRows } from "./line-rows";
import { type FirstLines, useLineList } from "./use-line-list";

type LineListProps = {
  first: FirstLines;
  mayOperate: boolean;
  /** Above the list. */
  note: ReactNode;
};

/** The eSIM lines: filtered and paged by the server, the first rows already in the page. */
export function LineList({ first, mayOperate, note }: LineListProps) {
  const t = useTranslations("esim.list");
  const states = useTranslations("states.esimLine");
  const [choices, setChoices] = useQueryStates(lineParams, { history: "push" });
  const [text, setText] = useState("");
  const list = useLineList(toLineQuery(choices, text), first);
  const { data, error } = list;
  const filtered = choices.state !== null || text !== "";

  const ask = useCallback(
    (asked: string) => {
      setText(asked);
      setChoices({ page: null }, { history: "replace" });
    },
    [setChoices],
  );
  useHandedText("esimLines", ask);
  const choose = (state: LineChoice | null) => setChoices({ state, page: null });
  function clear() {
    setText("");
    choose(null);
  }

  return (
    <>
      <PageHead
        title={t("title")}
        below={
          <span className="flex flex-wrap gap-x-3">
            <span role="status">
              {data ? t(filtered ? "some" : "all", { total: data.total, all: data.all }) : "—"}
            </span>
            {data && !filtered && data.neverMade > 0 ? (
              <button
                type="button"
                className="text-accent hover:underline"
                onClick={() => choose("neverMade")}
              >
                {t("neverMade", { count: data.neverMade })}
              </button>
            ) : null}
          </span>
        }
        actions={
          mayOperate ? (
            <>
              <CsvButton />
              <FormButtons />
            </>
          ) : null
        }
      />
      {note}
      {data ? <StaleNotice error={error} readAt={list.dataUpdatedAt} /> : null}
      <Panel>
        {data?.all === 0 ? (
          <NoneYetFace mayOperate={mayOperate} />
        ) : (
          <>
            <fieldset
              aria-label={t("filters.label")}
              className="flex flex-wrap items-center gap-2 border-line border-b px-3.5 py-2.5"
            >
              <SearchField
                label={t("search.label")}
                placeholder={t("search.placeholder")}
                asked={text}
                onAsk={ask}
              />
              <FilterSelect
                label={t("filters.state")}
                options={[
                  { value: "", label: t("filters.lines") },
                  ...LINE_STATES.map((value) => ({
                    value: value as string,
                    label: states(value),
                  })),
                  { value: "all", label: t("filters.everything") },
                ]}
                value={choices.state ?? ""}
                onChange={({ target }) =>
                  choose(LINE_CHOICES.find((value) => value === target.value) ?? null)
                }
              />
              {filtered ? (
                <Button size="sm" variant="quiet" onClick={clear}>
                  {t("filters.clear")}
                </Button>
              ) : null}
            </fieldset>
            {data?.total === 0 && !filtered ? (
              <NoLinesFace onShow={() => choose("neverMade")} />
            ) : data ? (
              <LineRows
                found={data}
                busy={list.isPlaceholderData}
                onPage={(page) => setChoices({ page })}
                onClear={clear}
              />
            ) : error ? (
              <ListFailedFace error={error} onRetry={() => list.refetch()} />
            ) : null}
          </>
        )}
      </Panel>
    </>
  );
}
