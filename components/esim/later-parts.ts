import dynamic from "next/dynamic";
import { PageSkeleton } from "@/components/ui/skeleton";

const loadReview = () => import("./esim-review").then((part) => part.EsimReview);
const loadHoldNotice = () => import("./drafts/hold-notice").then((part) => part.HoldNotice);
const loadFoundOrders = () => import("./fields/found-orders").then((part) => part.FoundOrders);

export const EsimReview = dynamic(loadReview, { ssr: false, loading: PageSkeleton });
export const HoldNotice = dynamic(loadHoldNotice, { ssr: false });
export const FoundOrders = dynamic(loadFoundOrders, { ssr: false });
/** Offered by few corrections alone. */
export const SendTimeSection = dynamic(
  () => import("./send-time-section").then((part) => part.SendTimeSection),
  { ssr: false },
);

/** To be called once something is typed, so that what a form needs later is there then, whatever became of the network. */
export function loadLaterParts(): void {
  // What fails is asked for again where it is shown.
  for (const load of [loadReview, loadHoldNotice, loadFoundOrders]) void load().catch(() => {});
}
