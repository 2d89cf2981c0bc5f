import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { ERROR_CODES } from "@/lib/errors";

type UnreadProfilesProps = { unread: readonly { code: string | null; lines: number }[] };

/** How many lines could not be read when they were read last, by why. */
export function UnreadProfiles({ unread }: UnreadProfilesProps) {
  const t = useTranslations("connections.unread");
  const errors = useTranslations("errors");
  return (
    <Panel
      title={t("title")}
      right={
        unread.length > 0 ? (
          <Link href="/profiles?status=readFailed" className="text-accent hover:underline">
            {t("see")}
          </Link>
        ) : null
      }
    >
      {unread.length === 0 ? (
        <p className="px-4 py-3 text-muted text-sm">{t("none")}</p>
      ) : (
        <ul className="px-4 py-2.5 text-sm">
          {unread.map(({ code, lines }) => (
            <li key={code} className="flex gap-3 py-0.5">
              <span className="w-16 shrink-0 text-right font-semibold">
                {t("count", { count: lines })}
              </span>
              <span className="min-w-0">
                {errors(ERROR_CODES.find((known) => known === code) ?? "unexpected")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
