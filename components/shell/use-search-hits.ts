"use client";

import { useTranslations } from "next-intl";
import { groupPhone } from "@/lib/domain/esim/phone-help";
import { stateWord } from "@/lib/i18n/state-words";
import type { SearchResults } from "./use-search";

export type SearchHit = {
  href: string;
  /** The identifier; an EID without gaps, as are those among the facts. */
  title: string;
  /** What else tells it from the others. */
  facts: string[];
  state:
    | { of: "profile" | "esimLine"; value: string }
    | { of: "order"; kind: string; value: string }
    | null;
};

export type SearchHitGroup = {
  key: "profiles" | "esimLines" | "orders";
  hits: SearchHit[];
  /** There are more than these. */
  more: boolean;
};

/** The answer as the palette's list; a kind of which nothing was found has no group. */
export function useSearchHits(results: SearchResults | null): SearchHitGroup[] {
  const t = useTranslations("states");
  const shell = useTranslations("shell.search");
  if (!results) return [];
  const profiles = results.profiles.map((profile) => ({
    href: `/profiles/${profile.imsi}`,
    title: profile.imsi,
    facts: [profile.msisdn, profile.hsn, profile.customerReference, profile.comment].filter(
      (fact): fact is string => !!fact,
    ),
    state: profile.state ? { of: "profile" as const, value: profile.state } : null,
  }));
  const esimLines = results.esimLines.map((line) => {
    const number = line.account === null ? null : groupPhone(line.account);
    const facts = [
      number && line.eid,
      line.customerReference,
      stateWord(t, "orderKind", line.orderKind),
    ];
    return {
      // A line has no page of its own; its newest order says how it stands.
      href: `/orders/${line.orderId}`,
      title: number ?? line.eid,
      facts: facts.filter((fact): fact is string => !!fact),
      state: { of: "esimLine" as const, value: line.state },
    };
  });
  const orders = results.orders.map((order) => ({
    href: `/orders/${order.id}`,
    title: order.code,
    facts: [
      stateWord(t, "orderKind", order.kind),
      ...(order.target ? [order.target] : []),
      ...(order.targetCount > 1 ? [shell("moreTargets", { count: order.targetCount - 1 })] : []),
    ],
    state: { of: "order" as const, kind: order.kind, value: order.state },
  }));
  const groups: SearchHitGroup[] = [
    { key: "profiles", hits: profiles, more: results.more.profiles },
    { key: "esimLines", hits: esimLines, more: results.more.esimLines },
    { key: "orders", hits: orders, more: results.more.orders },
  ];
  return groups.filter((group) => group.hits.length > 0);
}
