"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { showJapanTime } from "@/lib/time/japan";

type CommentPlacedProps = { order: PlacedOrder & { count: number }; onClose: () => void };

/** The order is in the ledger: which one, and the way to it. */
export function CommentPlaced({ order, onClose }: CommentPlacedProps) {
  const t = useTranslations("comments.placed");
  const close = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone.
  useEffect(() => close.current?.focus(), []);
  return (
    <div className="grid gap-3">
      <Notice tone="ok" live title={t("title", { code: order.code, count: order.count })}>
        {order.notBefore ? t("later", { at: showJapanTime(order.notBefore) }) : t("body")}
      </Notice>
      <div className="flex flex-wrap justify-end gap-2">
        <Button ref={close} onClick={onClose}>
          {t("close")}
        </Button>
        <LinkButton variant="main" href={`/orders/${order.id}`} prefetch={false}>
          {t("open")}
        </LinkButton>
      </div>
    </div>
  );
}
