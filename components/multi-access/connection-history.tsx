import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CarrierName } from "@/components/ui/carrier-name";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { Connection } from "@/lib/domain/multi-access/list-connections";
import type { ConnectionHistory as History } from "@/lib/domain/multi-access/read-history";
import { showJapanTime } from "@/lib/time/japan";
import { LastKnown } from "./last-known";

type ConnectionHistoryProps = {
  pages: readonly History[];
  pending: boolean;
  /** Null where all that is kept is shown. */
  onMore: (() => void) | null;
};

/** The connections, newest first, with where our record begins. */
export function ConnectionHistory({ pages, pending, onMore }: ConnectionHistoryProps) {
  const t = useTranslations("multiAccess.history");
  const [first] = pages;
  const rows = pages.flatMap((page) => page.rows);
  if (!first) return null;
  return (
    <section aria-label={t("title")} className="border-line border-t px-4 py-2.5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <h3 className="font-semibold text-sm">{t("title")}</h3>
        {first.beginsAt ? (
          <span className="text-faint text-xs">
            {t("begins", { time: showJapanTime(first.beginsAt), count: first.total })}
          </span>
        ) : null}
      </div>
      <LastKnown failure={first.failure} readAt={first.readAt} />
      {rows.length === 0 ? (
        <p className="py-1 text-muted text-sm">{t("empty")}</p>
      ) : (
        <section
          aria-label={t("list")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          className="-mx-4 max-h-96 overflow-y-auto focus-visible:outline-offset-[-2px]"
        >
          <Timeline>
            {rows.map((row) => (
              <ConnectionItem key={row.id} connection={row} />
            ))}
          </Timeline>
          {onMore ? (
            <div className="px-4 pb-2">
              <Button size="sm" pending={pending} onClick={onMore}>
                {t("more", { count: first.total - rows.length })}
              </Button>
            </div>
          ) : null}
        </section>
      )}
    </section>
  );
}

function ConnectionItem({ connection }: { connection: Connection }) {
  const t = useTranslations("multiAccess.history");
  const { connectedAt, efImsi, efIccid, imei, appletState } = connection;
  return (
    <TimelineItem
      time={<time dateTime={connectedAt}>{showJapanTime(connectedAt, "second")}</time>}
      title={
        <>
          <span className="font-mono text-sm">{efImsi ?? t("unknown")}</span>{" "}
          <CarrierName name="ef_imsi" className="font-normal" />
        </>
      }
      badge={
        <>
          {connection.profileChanged ? <Badge tone="wait">{t("profileChanged")}</Badge> : null}
          {connection.imeiChanged ? <Badge tone="wait">{t("imeiChanged")}</Badge> : null}
        </>
      }
    >
      <dl className="flex flex-wrap gap-x-4">
        <Detail name="imei" value={imei} />
        <Detail name="ef_iccid" value={efIccid} />
        <Detail name="applet_state" value={appletState} />
      </dl>
    </TimelineItem>
  );
}

/** A value under the carrier's own name for it. */
function Detail({ name, value }: { name: string; value: string | null }) {
  const t = useTranslations("multiAccess.history");
  return (
    <div className="flex items-baseline gap-x-1">
      <dt>
        <CarrierName name={name} />
      </dt>
      <dd className="font-mono">{value ?? t("unknown")}</dd>
    </div>
  );
}
