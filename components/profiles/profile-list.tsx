"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useCallback, useState } from "react";
import { useHandedText } from "@/components/data-table/handed-text";
import { ListFailedFace } from "@/components/query/list-failed-face";
import { StaleNotice } from "@/components/query/stale-notice";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { CommentOfChosen } from "./comment-of-chosen";
import { NoneYetFace } from "./list-faces";
import { ListFilters } from "./list-filters";
import { type ProfileListChoices, profileParams, toProfileQuery } from "./profile-params";
import { ProfileRows } from "./profile-rows";
import { SearchField } from "./search-field";
import { useChosenLines } from "./use-chosen-lines";
import { type FirstRows, useProfileList } from "./use-profile-list";

type ProfileListProps = {
  first: FirstRows;
  mayImport: boolean;
  /** May change lines, and so choose them. */
  mayOperate: boolean;
};

/** The inventory: filtered, sorted and paged by the server, its first rows already in the page. */
export function ProfileList({ first, mayImport, mayOperate }: ProfileListProps) {
  const t = useTranslations("profiles.list");
  const [choices, setChoices] = useQueryStates(profileParams, { history: "push" });
  const [text, setText] = useState("");
  const list = useProfileList(toProfileQuery(choices, text), first);
  const { data, error } = list;
  const chosen = useChosenLines();
  const filtered = choices.status !== null || choices.plan !== null || text !== "";

  const change = useCallback(
    (changed: Partial<ProfileListChoices>) => setChoices({ ...changed, page: null }),
    [setChoices],
  );
  const ask = useCallback(
    (asked: string) => {
      setText(asked);
      setChoices({ page: null }, { history: "replace" });
    },
    [setChoices],
  );
  useHandedText("profiles", ask);
  function clear() {
    setText("");
    setChoices({ status: null, plan: null, page: null });
  }

  return (
    <>
      <PageHead
        title={t("title")}
        below={
          <span role="status">
            {data
              ? t(data.total === data.inventory ? "all" : "some", {
                  total: data.total,
                  inventory: data.inventory,
                })
              : "—"}
          </span>
        }
        actions={mayImport ? <LinkButton href="/profiles/import">{t("import")}</LinkButton> : null}
      />
      {data ? <StaleNotice error={error} readAt={list.dataUpdatedAt} /> : null}
      <Panel>
        {data?.inventory === 0 ? (
          <NoneYetFace mayImport={mayImport} />
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
              <ListFilters choices={choices} onChange={change} />
              {filtered ? (
                <Button size="sm" variant="quiet" onClick={clear}>
                  {t("filters.clear")}
                </Button>
              ) : null}
            </fieldset>
            {data ? (
              <ProfileRows
                found={data}
                chosen={mayOperate ? chosen : null}
                sort={choices.sort}
                busy={list.isPlaceholderData}
                onSort={(sort) => change({ sort })}
                onPage={(page) => setChoices({ page })}
                onClear={clear}
              />
            ) : error ? (
              <ListFailedFace error={error} onRetry={() => list.refetch()} />
            ) : null}
            {mayOperate ? <CommentOfChosen chosen={chosen} /> : null}
          </>
        )}
      </Panel>
    </>
  );
}
