import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { UsedConnection } from "@/lib/domain/carriers/read-connections";

type SendingBadgeProps = { connection: Pick<UsedConnection, "stop" | "outage"> };

/** Whether anything is sent: not while an administrator has stopped it, nor while the carrier is not reached. */
export function SendingBadge({ connection: { stop, outage } }: SendingBadgeProps) {
  const t = useTranslations("connections.stop");
  if (stop) return <Badge tone="wait">{t("stopped")}</Badge>;
  return outage ? <Badge tone="wait">{t("waits")}</Badge> : <Badge tone="ok">{t("going")}</Badge>;
}
