import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Columns } from "@/components/ui/columns";
import { Notice } from "@/components/ui/notice";
import type { Connection } from "@/lib/domain/carriers/read-connections";
import { stateWord } from "@/lib/i18n/state-words";
import { ConnectionFacts } from "./connection-facts";
import { ConnectionTestPanel } from "./connection-test-panel";
import { EndpointTable } from "./endpoint-table";
import { FailureList } from "./failure-list";
import { OutageFacts } from "./outage-facts";
import { SendingBadge } from "./sending-badge";
import { StopPanel } from "./stop-panel";
import { UnreadProfiles } from "./unread-profiles";

/** Everything about the way to one carrier. */
export function CarrierSection({ connection }: { connection: Connection }) {
  const t = useTranslations("connections");
  const words = useTranslations("states");
  const { carrier } = connection;
  const name = stateWord(words, "carrier", carrier);
  return (
    <section aria-labelledby={`carrier-${carrier}`}>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h2 id={`carrier-${carrier}`} className="text-lg">
          {name}
        </h2>
        {connection.used ? (
          <>
            <SendingBadge connection={connection} />
            {connection.outages.map(({ kind }) => (
              <Badge key={kind} tone="bad">
                {kind === null
                  ? t("outage.all.badge")
                  : t("outage.kind.badge", { kind: stateWord(words, "orderKind", kind) })}
              </Badge>
            ))}
          </>
        ) : null}
      </div>
      {connection.used ? (
        <Columns
          rest={
            <>
              <FailureList carrier={carrier} name={name} failures={connection.failures} />
              {connection.unread ? <UnreadProfiles unread={connection.unread} /> : null}
              <EndpointTable name={name} connection={connection} />
            </>
          }
          side={
            <>
              <StopPanel connection={connection} />
              <ConnectionTestPanel carrier={carrier} />
            </>
          }
        >
          {connection.outages.map((outage) => (
            <OutageFacts key={outage.kind} outage={outage} />
          ))}
          <ConnectionFacts connection={connection} />
        </Columns>
      ) : (
        <Notice tone="info" title={t("unusedTitle")}>
          <p>{t("unused", { carrier })}</p>
        </Notice>
      )}
    </section>
  );
}
