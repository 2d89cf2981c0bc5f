"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { RouteError } from "@/components/query/fetch-json";
import { StaleNotice } from "@/components/query/stale-notice";
import { useReadAttention } from "@/components/shell/attention-count";
import { Button } from "@/components/ui/button";
import { EmptyFace } from "@/components/ui/empty-face";
import { ErrorFace } from "@/components/ui/error-face";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { orderColumns } from "./order-columns";
import { OrderFilters } from "./order-filters";
import { type OrderChoices, orderParams } from "./order-params";
import { type FirstOrders, useOrderList } from "./order-queries";
import { OrderStack } from "./order-stack";

type OrderListProps = {
  first: FirstOrders;
  /** All that can be chosen. */
  states: readonly string[];
  kinds: readonly string[];
  /** While an order is in one of these, the list is read again and again. */
  activeStates: readonly string[];
};

/** The ledger: filtered and paged by the server, its first rows already in the page. */
export function OrderList({ first, states, kinds, activeStates }: OrderListProps) {
  const t = useTranslations("orders.list");
  const words = useTranslations("states");
  const [asked, setChoices] = useQueryStates(orderParams, { history: "push" });
  // Words of the address that nobody knows count as absent, as on the server.
  const choices = {
    ...asked,
    state: states.find((state) => state === asked.state) ?? null,
    kind: kinds.find((kind) => kind === asked.kind) ?? null,
  };
  const { data, error, isPlaceholderData, dataUpdatedAt, refetch } = useOrderList(
    choices,
    first,
    activeStates,
  );
  useReadAttention(data?.attentionTotal);
  const stops = data?.stops;
  const columns = useMemo(() => orderColumns(t, words, stops ?? []), [t, words, stops]);
  const change = (changed: Partial<OrderChoices>) => setChoices({ ...changed, page: null });
  const clear = () => setChoices({ state: null, kind: null, imsi: null, page: null });
  const filtered = choices.state !== null || choices.kind !== null || choices.imsi !== null;

  return (
    <>
      {data ? <StaleNotice error={error} readAt={dataUpdatedAt} /> : null}
      <Panel>
        <OrderFilters choices={choices} states={states} kinds={kinds} onChange={change} />
        {!data && error ? (
          <ErrorFace
            title={t("failed")}
            id={error instanceof RouteError ? error.id : undefined}
            actions={<Button onClick={() => refetch()}>{t("retry")}</Button>}
          />
        ) : null}
        {data && data.rows.length === 0 ? <NoOrders filtered={filtered} onClear={clear} /> : null}
        {data && data.rows.length > 0 ? (
          <>
            <div className="hidden lg:block">
              <DataTable
                key={data.page}
                name={t("name")}
                columns={columns}
                rows={data.rows}
                rowKey={({ id }) => id}
                busy={isPlaceholderData}
              />
            </div>
            <div className="lg:hidden">
              <OrderStack rows={data.rows} stops={data.stops} />
            </div>
          </>
        ) : null}
        {data && data.total > 0 ? (
          <Pagination
            page={data.page}
            pageSize={data.perPage}
            total={data.total}
            onPage={(page) => setChoices({ page })}
          />
        ) : null}
      </Panel>
    </>
  );
}

function NoOrders({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const t = useTranslations("orders.list");
  if (filtered) {
    return (
      <EmptyFace title={t("noMatch")} actions={<Button onClick={onClear}>{t("clear")}</Button>} />
    );
  }
  return (
    <EmptyFace
      title={t("empty")}
      actions={<LinkButton href="/profiles">{t("toProfiles")}</LinkButton>}
    >
      {t("emptyBody")}
    </EmptyFace>
  );
}
