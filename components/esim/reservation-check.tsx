"use client";

import { useTranslations } from "next-intl";
import { Check } from "@/components/ui/check-list";
import { useReservationWords } from "./use-reservation-words";

/** A reservation number that has run out, or soon does; a good one needs no word. */
export function ReservationCheck({ issuedOn }: { issuedOn: string }) {
  const words = useReservationWords(issuedOn);
  const t = useTranslations("esim");
  if (!words || words.isGood) return null;
  const field = t("fields.mnp.reserveNumber");
  return <Check tone="wait">{t("checks.problem", { field, problem: words.said })}</Check>;
}
