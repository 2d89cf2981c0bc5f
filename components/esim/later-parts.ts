import dynamic from "next/dynamic";
import { PageSkeleton } from "@/components/ui/skeleton";

const loadReview = () => import("./esim-review").then((part) => part.EsimReview);
const loadRequestPanel = () => import("./request-panel").then((part) => part.RequestPanel);
const loadSummary = () => import("./summary-part").then((part) => part.SummaryPart);
const loadTrouble = () => import("./drafts/draft-trouble").then((part) => part.DraftTrouble);
const loadPointer = () => import("./drafts/draft-trouble").then((part) => part.DraftPointer);
const loadNameEcho = () => import("./fields/name-echo").then((part) => part.NameEcho);
const loadNameOffer = () => import("./fields/name-offer").then((part) => part.NameOffer);
const loadFoundOrders = () => import("./fields/found-orders").then((part) => part.FoundOrders);

export const EsimReview = dynamic(loadReview, { ssr: false, loading: PageSkeleton });
/** The request as JSON, once there is something of it. */
export const RequestPanel = dynamic(loadRequestPanel, { ssr: false });
export const SummaryPart = dynamic(loadSummary, { ssr: false });
export const DraftTrouble = dynamic(loadTrouble, { ssr: false });
export const DraftPointer = dynamic(loadPointer, { ssr: false });
export const NameEcho = dynamic(loadNameEcho, { ssr: false });
export const NameOffer = dynamic(loadNameOffer, { ssr: false });
export const FoundOrders = dynamic(loadFoundOrders, { ssr: false });
/** Of one kind of request each. */
export const SubscriberSection = dynamic(
  () => import("./subscriber-section").then((part) => part.SubscriberSection),
  { ssr: false },
);
export const ReissueSection = dynamic(
  () => import("./reissue-section").then((part) => part.ReissueSection),
  { ssr: false },
);
export const ReservationCheck = dynamic(
  () => import("./reservation-check").then((part) => part.ReservationCheck),
  { ssr: false },
);
/** Offered by few corrections alone. */
export const SendTimePart = dynamic(
  () => import("./send-time-part").then((part) => part.SendTimePart),
  { ssr: false },
);

const LATER = [
  loadReview,
  loadRequestPanel,
  loadSummary,
  loadTrouble,
  loadNameEcho,
  loadNameOffer,
  loadFoundOrders,
];

/** To be called once something is typed, so that what a form needs later is there then, whatever became of the network. */
export function loadLaterParts(): void {
  // What fails is asked for again where it is shown.
  for (const load of LATER) void load().catch(() => {});
}
