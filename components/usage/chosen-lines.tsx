"use client";

import X from "lucide-react/icons/x";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { toneOf } from "@/components/charts/tones";
import type { ChosenProfile } from "@/lib/domain/usage/choose-profiles";
import { nickname } from "./line-names";

type ChosenLinesProps = {
  lines: readonly ChosenProfile[];
  onRemove: (imsi: string) => void;
};

/** The lines that are compared, each with its colour. */
export function ChosenLines({ lines, onRemove }: ChosenLinesProps) {
  const t = useTranslations("usage.lines");
  return (
    <ul className="flex flex-wrap gap-2">
      {lines.map((line, index) => (
        <li
          key={line.imsi}
          className="inline-flex min-h-8 max-w-full items-center gap-2 rounded-md border border-line-strong pl-2.5 text-sm"
        >
          <svg aria-hidden="true" width="10" height="10" className="shrink-0">
            <circle cx="5" cy="5" r="5" className={toneOf(index).fill} />
          </svg>
          <Link
            href={`/profiles/${line.imsi}`}
            prefetch={false}
            aria-label={t("open", { imsi: line.imsi })}
            className="min-w-0 hover:underline"
          >
            <span className="font-mono">{line.imsi}</span>{" "}
            <span className="text-muted">{nickname(line)}</span>
          </Link>
          <button
            type="button"
            aria-label={t("remove", { imsi: line.imsi })}
            onClick={() => onRemove(line.imsi)}
            className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-faint hover:bg-hover hover:text-ink"
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
