import { Eid } from "@/components/esim/eid";
import { Absent } from "@/components/ui/absent";
import { groupPhone } from "@/lib/domain/esim/phone-help";

/** The phone number that a row gives; a row of another form may hold any text. */
export function RowAccount({ account }: { account: string | undefined }) {
  if (account === undefined) return <Absent />;
  return <span className="font-mono text-sm">{groupPhone(account)}</span>;
}

/** The EID that a row gives; likewise. */
export function RowEid({ eid }: { eid: string | undefined }) {
  return eid === undefined ? <Absent /> : <Eid folded value={eid} />;
}
