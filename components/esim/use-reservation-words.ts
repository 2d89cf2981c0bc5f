import { useTranslations } from "next-intl";
import { useClock } from "@/components/ui/clock";
import { reservationDays } from "@/lib/domain/esim/reservation-help";
import { japanDate, showJapanDate } from "@/lib/time/japan";

/** How it stands with a reservation number that was issued on a day 'YYYY-MM-DD'; null without a day. */
export function useReservationWords(issuedOn: string): { said: string; isGood: boolean } | null {
  const t = useTranslations("esimFields.reservation");
  const days = reservationDays(issuedOn, japanDate(useClock()));
  if (!days) return null;
  const { left, until, future, expired, few } = days;
  const key = future ? "future" : expired ? "expired" : few ? "few" : "left";
  return { said: t(key, { left, until: showJapanDate(until) }), isGood: key === "left" };
}
