import { useTranslations } from "next-intl";
import { Fact } from "@/components/profile/fact";
import { Identifier } from "@/components/profile/identifier";
import { Age } from "@/components/ui/age";
import { Button } from "@/components/ui/button";
import type { MultiAccessStatus } from "@/lib/domain/multi-access/read-status";
import { showJapanTime } from "@/lib/time/japan";
import { isKnownCarrier } from "./known-carriers";
import { LastKnown } from "./last-known";

type ConnectionStatusProps = { status: MultiAccessStatus; pending: boolean; onRead: () => void };

/** マルチアクセス接続状況 with its age; where the carrier cannot be read, what it said last, and why. */
export function ConnectionStatus({ status, pending, onRead }: ConnectionStatusProps) {
  const t = useTranslations("multiAccess");
  const { state, readAt, failure } = status;
  return (
    <section aria-label={t("status.title")} className="px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold text-sm">{t("status.title")}</h3>
        <span className="ml-auto inline-flex items-center gap-1 text-faint text-xs">
          <span>{t.rich("readAge", { age: () => <Age instant={readAt} /> })}</span>
          <Button size="sm" variant="quiet" pending={pending} onClick={onRead}>
            {t("readAgain")}
          </Button>
        </span>
      </div>
      <LastKnown failure={failure} readAt={readAt} />
      {state ? (
        <dl className="grid gap-x-8 pt-1 wide:grid-cols-2">
          <Fact label={t("fields.lastConnectedCarrier")} carrierName="last_connected_carrier">
            <Carrier value={state.lastConnectedCarrier} />
          </Fact>
          <Fact label={t("fields.updatedAt")} carrierName="updated_at">
            {state.updatedAt ? showJapanTime(state.updatedAt, "second") : <None />}
          </Fact>
          <Fact label={t("fields.imei")} carrierName="imei">
            {state.imei ? <Identifier label={t("fields.imei")} value={state.imei} /> : <None />}
          </Fact>
          <Fact label={t("fields.imsi2")} carrierName="imsi_2">
            {state.imsi2 ? <Identifier label={t("fields.imsi2")} value={state.imsi2} /> : <None />}
          </Fact>
        </dl>
      ) : null}
    </section>
  );
}

/** In words where the value is known, else as it came. */
function Carrier({ value }: { value: string | null }) {
  const t = useTranslations("multiAccess.carriers");
  if (!value) return <None />;
  if (!isKnownCarrier(value)) return <span className="font-mono text-sm">{value}</span>;
  return (
    <>
      {t(value)} <span className="font-mono text-faint text-xs">{value}</span>
    </>
  );
}

function None() {
  const t = useTranslations("common");
  return <span className="text-faint">{t("none")}</span>;
}
