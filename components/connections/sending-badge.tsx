import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { UsedConnection } from "@/lib/domain/carriers/read-connections";

type SendingBadgeProps = { connection: Pick<UsedConnection, "stop" | "outages"> };

/** Whether anything is sent: not while an administrator has stopped it, nor while the carrier is not reached. */
export function SendingBadge({ connection: { stop, outages } }: SendingBadgeProps) {
  const t = useTranslations("connections.stop");
  if (stop) return <Badge tone="wait">{t("stopped")}</Badge>;
  const unreached = outages.some(({ kind }) => kind === null);
  return unreached ? (
    <Badge tone="wait">{t("waits")}</Badge>
  ) : (
    <Badge tone="ok">{t("going")}</Badge>
  );
}
