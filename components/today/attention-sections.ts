import type { Today } from "@/lib/domain/desk/today";
import type { Messages } from "@/lib/i18n/messages";

export type AttentionRow = Today["attention"][number];

type Section = keyof Messages["today"]["sections"];

/** The most urgent first: `unknown` orders block their line and wait for a person. Proposals for approvers and
 * contradicted ones have their own. */
const SECTIONS: readonly { key: Section; states: readonly string[] }[] = [
  { key: "proposed", states: [] },
  { key: "unknown", states: ["unknown"] },
  { key: "contradicted", states: [] },
  { key: "ended", states: ["failed", "rejected"] },
  { key: "accepted", states: ["accepted"] },
  { key: "queued", states: ["queued"] },
];

/** The orders that need attention, by why they do; sections without any are left out. */
export function attentionSections(rows: readonly AttentionRow[]) {
  return SECTIONS.map(({ key, states }) => ({
    key,
    rows: rows.filter(({ state, contradicted, proposal }) => {
      if (proposal) return key === "proposed";
      return contradicted ? key === "contradicted" : states.includes(state);
    }),
  })).filter((section) => section.rows.length > 0);
}
