"use client";

import type { FilledFields } from "@/lib/domain/esim/field-paths";
import { FoundOrders } from "./fields/found-orders";
import { useDuplicates } from "./use-duplicates";

const FIELDS = ["eid", "account", "reserveNumber"] as const;

/** Orders that name the same as what will be sent: the last look at them, where the fields are out of sight. */
export function DuplicateWarnings({ fields }: { fields: FilledFields }) {
  const { eid, account, "mnp.reserveNumber": reserveNumber, "reissue.oldEid": oldEid } = fields;
  const { duplicates } = useDuplicates({ eid, account, reserveNumber });
  const ofOld = useDuplicates({ eid: oldEid }).duplicates;
  return (
    <>
      {FIELDS.map((field) => {
        const same = duplicates.filter((duplicate) => duplicate.field === field);
        return same.length > 0 ? <FoundOrders key={field} field={field} duplicates={same} /> : null;
      })}
      {ofOld.length > 0 ? <FoundOrders field="eid" duplicates={ofOld} /> : null}
    </>
  );
}
