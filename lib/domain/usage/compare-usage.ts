import type { UsageSummary } from "@/lib/domain/usage/summarise-usage";

/** A line among others: KB, null where the carrier gave nothing. */
export type ComparedLine = {
  imsi: string;
  totalKb: number | null;
  /** Of what all lines used together, from 0 to 1; null where there is nothing to share. */
  share: number | null;
  gaps: number;
  /** Days or months that could not be read. */
  unread: number;
};

/** What several lines used in the same range, and each one's share of it. Lines without figures add nothing. */
export function compareUsage(lines: readonly { imsi: string; summary: UsageSummary }[]): {
  totalKb: number | null;
  lines: ComparedLine[];
} {
  const known = lines.flatMap(({ summary }) => summary.totalKb ?? []);
  const totalKb = known.length === 0 ? null : known.reduce((sum, kb) => sum + kb, 0);
  return {
    totalKb,
    lines: lines.map(({ imsi, summary }) => ({
      imsi,
      totalKb: summary.totalKb,
      share: totalKb && summary.totalKb !== null ? summary.totalKb / totalKb : null,
      gaps: summary.gaps.length,
      unread: summary.unread.length,
    })),
  };
}
