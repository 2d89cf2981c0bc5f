"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ConnectionHistory } from "./connection-history";
import { ConnectionStatus } from "./connection-status";
import { historyQuery, statusQuery } from "./multi-access-queries";
import { NotMultiAccess } from "./not-multi-access";
import { ReadFailure } from "./read-failure";
import { RecordSpace } from "./record-space";

type MultiAccessRecordProps = {
  imsi: string;
  /** False: プロファイル情報参照 says that it is no multi-access SIM. */
  maybe: boolean;
};

/** What the carrier says of a line's multi-access now, and its connections as far as they are kept. */
export function MultiAccessRecord({ imsi, maybe }: MultiAccessRecordProps) {
  const status = useQuery(statusQuery(imsi));
  // Where both of the carrier's answers say no, it is not asked for connections that there cannot be.
  const ask = maybe || (status.data?.state ?? null) !== null;
  const history = useInfiniteQuery({ ...historyQuery(imsi, ask), enabled: !status.isPending });
  const pending = status.isFetching || (history.isFetching && !history.isFetchingNextPage);

  function readAgain() {
    void status.refetch().then(() => history.refetch());
  }

  if (status.isPending) return <RecordSpace />;
  return (
    <>
      {status.error ? (
        <ReadFailure of="status" error={status.error} pending={pending} onRetry={readAgain} />
      ) : null}
      {status.data?.state === null ? (
        <NotMultiAccess by="status" pending={pending} onCheck={readAgain} />
      ) : null}
      {status.data ? (
        <ConnectionStatus status={status.data} pending={pending} onRead={readAgain} />
      ) : null}
      {history.error ? (
        <ReadFailure of="history" error={history.error} pending={pending} onRetry={readAgain} />
      ) : null}
      {history.data ? (
        <ConnectionHistory
          pages={history.data.pages}
          pending={history.isFetchingNextPage}
          onMore={history.hasNextPage ? () => void history.fetchNextPage() : null}
        />
      ) : history.isFetching ? (
        <RecordSpace />
      ) : null}
    </>
  );
}
