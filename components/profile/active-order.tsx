"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { fetchJson } from "@/components/query/fetch-json";
import { useAttentionAfter } from "@/components/shell/attention-count";
import { Notice } from "@/components/ui/notice";
import { StateBadge } from "@/components/ui/state-badge";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { stateWord } from "@/lib/i18n/state-words";

const EVERY_MS = 3000;
/** Nothing moves by itself while nobody knows what became of it: a person has to look. */
const EVERY_UNKNOWN_MS = 30_000;

type ActiveOrderProps = { id: string; code: string; kind: string; state: string };

/** The order that holds the line; when it goes on, the page is read again. */
export function ActiveOrder({ id, code, kind, state }: ActiveOrderProps) {
  const t = useTranslations("profile.order");
  const states = useTranslations("states");
  const router = useRouter();
  const { data } = useQuery({
    queryKey: ["order", id, "state"],
    queryFn: async ({ signal }) => {
      const order = await fetchJson<OrderDetail>(`/api/orders/${id}`, { signal });
      return { state: order.state, looked: order.followCount > 1 };
    },
    refetchInterval: state === "unknown" ? EVERY_UNKNOWN_MS : EVERY_MS,
  });
  const now = data?.state ?? state;
  useEffect(() => {
    if (now !== state) router.refresh();
  }, [now, state, router]);

  // The line may show that the carrier is at work on it (icgwInProgress) once it was looked at.
  const looked = data?.looked;
  const before = useRef(looked);
  useEffect(() => {
    if (before.current === false && looked) router.refresh();
    before.current = looked;
  }, [looked, router]);

  useAttentionAfter(now);

  return (
    <div data-order-state={now} className="mb-4">
      <Notice
        tone={now === "unknown" ? "ask" : "wait"}
        action={
          <Link href={`/orders/${id}`} prefetch={false} className="underline">
            {t("open")}
          </Link>
        }
      >
        <span role="status" className="inline-flex flex-wrap items-center gap-x-2">
          <span className="font-semibold">{stateWord(states, "orderKind", kind)}</span>
          <StateBadge of="order" value={now} />
          <span className="font-mono text-xs">{code}</span>
          <span>
            {now !== state ? t("changed") : now === "unknown" ? t("unknown") : t("underWay")}
          </span>
        </span>
      </Notice>
    </div>
  );
}
