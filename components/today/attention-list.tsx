"use client";

import CircleCheck from "lucide-react/icons/circle-check";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Face } from "@/components/ui/face";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { Today } from "@/lib/domain/desk/today";
import { AttentionItem } from "./attention-item";
import { attentionSections } from "./attention-sections";

/** What nobody but a person can bring on. */
const PEOPLES: readonly string[] = ["proposed", "unknown"];

/** The orders that a person should look at, or that there are none. */
export function AttentionList({ today }: { today: Today }) {
  const t = useTranslations("today");
  const { attention, attentionTotal } = today;
  if (attention.length === 0) {
    return (
      <Panel>
        <Face
          icon={<CircleCheck aria-hidden="true" className="text-ok" />}
          title={t("calm")}
          actions={<LinkButton href="/profiles">{t("toProfiles")}</LinkButton>}
        >
          {t("calmBody")}
        </Face>
      </Panel>
    );
  }
  return (
    <>
      {attentionSections(attention).map(({ key, rows }) => (
        <Panel
          key={key}
          title={
            <span className={PEOPLES.includes(key) ? "text-ask" : undefined}>
              {t(`sections.${key}.title`)}
            </span>
          }
          right={rows.length}
          className={PEOPLES.includes(key) ? "border-ask/40" : undefined}
        >
          <ul>
            {rows.map((row) => (
              <AttentionItem key={row.id} row={row} />
            ))}
          </ul>
        </Panel>
      ))}
      {attentionTotal > attention.length ? (
        <p className="text-muted text-sm">
          {t("more", { count: attentionTotal - attention.length })}{" "}
          <Link href="/orders" className="text-accent hover:underline">
            {t("seeOrders")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
