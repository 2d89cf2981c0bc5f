"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AddressOwner } from "@/lib/domain/profile-changes/address-owners";

/** Whose an address is, with a way to look at that line or order beside the form. */
export function OwnerNotes({ owners }: { owners: readonly AddressOwner[] }) {
  const t = useTranslations("changes.addresses");
  return (
    <div role="status">
      {owners.map(({ imsi, reference, order }) => {
        const line = () => <Beside href={`/profiles/${imsi}`}>{imsi}</Beside>;
        return (
          <p key={order?.id ?? imsi}>
            {order
              ? t.rich("ofOrder", {
                  line,
                  order: () => <Beside href={`/orders/${order.id}`}>{order.code}</Beside>,
                })
              : reference
                ? t.rich("ofCustomer", { line, reference })
                : t.rich("ofLine", { line })}
          </p>
        );
      })}
    </div>
  );
}

/** In another tab, so that what was typed stays. */
function Beside({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} target="_blank" className="font-mono underline">
      {children}
    </Link>
  );
}
