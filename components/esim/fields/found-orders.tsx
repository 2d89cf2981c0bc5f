"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Age } from "@/components/ui/age";
import { Notice } from "@/components/ui/notice";
import { StateBadge } from "@/components/ui/state-badge";
import type { DuplicateField } from "@/lib/domain/esim/duplicate-identifiers";
import type { Duplicate } from "@/lib/domain/esim/find-duplicates";
import { stateWord } from "@/lib/i18n/state-words";

type FoundOrdersProps = { field: DuplicateField; duplicates: readonly Duplicate[] };

/** Orders that name the same as a field, with the way to each. */
export function FoundOrders({ field, duplicates }: FoundOrdersProps) {
  const t = useTranslations("esimFields.duplicates");
  const states = useTranslations("states");
  return (
    <Notice tone="wait" title={t(`title.${field}`)}>
      <ul className="grid gap-0.5 text-xs">
        {duplicates.map(({ id, code, kind, state, placedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2">
            {/* In a tab of its own, so that what was typed stays. */}
            <Link
              href={`/orders/${id}`}
              target="_blank"
              prefetch={false}
              className="font-mono font-semibold underline"
            >
              {code}
            </Link>
            <span>{stateWord(states, "orderKind", kind)}</span>
            <StateBadge of="order" value={state} />
            <Age instant={placedAt} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
