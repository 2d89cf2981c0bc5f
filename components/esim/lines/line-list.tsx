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
import { LINE_STATES } from "@/lib/domain/esim/vocabulary";
import { CsvButton, FormButtons } from "./form-buttons";
import { NoneYetFace } from "./line-faces";
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
  function clear() {
    setText("");
    setChoices({ state: null, page: null });
  }

  return (
    <>
      <PageHead
        title={t("title")}
        below={
          <span role="status">
            {data
              ? t(data.total === data.all ? "all" : "some", { total: data.total, all: data.all })
              : "—"}
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
                  { value: "", label: t("filters.any") },
                  ...LINE_STATES.map((value) => ({
                    value: value as string,
                    label: states(value),
                  })),
                ]}
                value={choices.state ?? ""}
                onChange={({ target }) =>
                  setChoices({
                    state: LINE_STATES.find((value) => value === target.value) ?? null,
                    page: null,
                  })
                }
              />
              {filtered ? (
                <Button size="sm" variant="quiet" onClick={clear}>
                  {t("filters.clear")}
                </Button>
              ) : null}
            </fieldset>
            {data ? (
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
