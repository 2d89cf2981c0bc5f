import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Age } from "@/components/ui/age";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { UsedConnection } from "@/lib/domain/carriers/read-connections";
import { showJapanTime } from "@/lib/time/japan";

/** Where the carrier is and as whom the desk comes; of the token its times alone. */
export function ConnectionFacts({ connection }: { connection: UsedConnection }) {
  const t = useTranslations("connections.facts");
  const { carrier, addresses, account, token } = connection;
  return (
    <Panel title={t("title")} below={`carrier-${connection.carrier}`}>
      <DescriptionList>
        {addresses.map(({ of, url }) => (
          <Description key={of} label={t(of)} mono>
            <span className="break-all">{url}</span>
          </Description>
        ))}
        <Description label={t(carrier === "icm" ? "tenant" : "oem")} mono>
          <span className="break-all">{account}</span>
        </Description>
        <Description label={t(carrier === "icm" ? "token" : "authKey")}>
          {token ? <TokenTimes {...token} /> : <span className="text-faint">{t("none")}</span>}
        </Description>
      </DescriptionList>
    </Panel>
  );
}

type TokenTimesProps = NonNullable<UsedConnection["token"]>;

function TokenTimes({ issuedAt, expiresAt }: TokenTimesProps): ReactNode {
  const t = useTranslations("connections.facts");
  const end = expiresAt && { time: showJapanTime(expiresAt) };
  const over = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  return (
    <>
      <span className="block">{t.rich("issued", { age: () => <Age instant={issuedAt} /> })}</span>
      <span className="block text-muted text-sm">
        {end ? t(over ? "expired" : "expires", end) : t("noExpiry")}
      </span>
    </>
  );
}
