"use client";

import { FoundOrders } from "@/components/esim/later-parts";
import { useDuplicates } from "@/components/esim/use-duplicates";
import type { DuplicateField } from "@/lib/domain/esim/duplicate-identifiers";

/** Orders that name the same EID, phone number or reservation number: to look at, not to stop. */
export function DuplicateNotice({ field, value }: { field: DuplicateField; value: string }) {
  const { duplicates } = useDuplicates({ [field]: value });
  return (
    <div role="status" className="empty:hidden">
      {duplicates.length === 0 ? null : <FoundOrders field={field} duplicates={duplicates} />}
    </div>
  );
}
