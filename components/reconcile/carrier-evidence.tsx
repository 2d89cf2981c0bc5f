import { ReadingNotice } from "@/components/profile/reading-notice";
import type { Evidence } from "@/lib/domain/orders/get-evidence";
import { CompletionPanel } from "./completion-panel";
import { LinePanel } from "./line-panel";

/** What the carrier shows of an order: the line beside what was asked for, or the rows of completion files. */
export function CarrierEvidence({ evidence, mayRead }: { evidence: Evidence; mayRead: boolean }) {
  const { order, line, rows } = evidence;
  if (rows) return <CompletionPanel order={order} rows={rows} />;
  if (!line) return null;
  const readAt = line.readAt === null ? null : new Date(line.readAt);
  return (
    <>
      <ReadingNotice readError={line.readError} readAt={readAt} />
      <LinePanel kind={order.kind} line={line} mayRead={mayRead} />
    </>
  );
}
