"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { handText } from "@/components/data-table/handed-text";
import type { SearchHitGroup } from "./use-search-hits";

const LISTS = { profiles: "/profiles", esimLines: "/esim", orders: "/orders" } as const;
const IMSI = /^\d{15}$/;

type SearchMoreProps = {
  of: SearchHitGroup["key"];
  /** How many are listed. */
  shown: number;
  text: string;
  onChoose: () => void;
};

/** Says that only the first ones are listed, and leads to the list of all, which takes the same text where it can. */
export function SearchMore({ of, shown, text, onChoose }: SearchMoreProps) {
  const t = useTranslations("shell.search");
  const wanted = text.trim();
  const href = of === "orders" && IMSI.test(wanted) ? `/orders?imsi=${wanted}` : LISTS[of];
  return (
    <p className="flex flex-wrap gap-x-3 px-4 py-2 text-muted text-xs">
      {t(`first.${of}`, { count: shown })}
      <Link
        href={href}
        prefetch={false}
        onClick={() => {
          if (of !== "orders") handText(of, wanted);
          onChoose();
        }}
        className="text-accent hover:underline"
      >
        {t(`list.${of}`)}
      </Link>
    </p>
  );
}
