"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Age } from "@/components/ui/age";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { KeptMapping } from "@/lib/domain/completions/get-mapping";

// Needed once in a contract's life, by administrators alone.
const MappingEditor = dynamic(() => import("./mapping-editor").then((m) => m.MappingEditor), {
  ssr: false,
});

/** How files are read now, and the way to change it. */
export function MappingPanel({ kept }: { kept: KeptMapping }) {
  const t = useTranslations("completions.mapping");
  const [open, setOpen] = useState(false);
  const { changedAt, changedByName } = kept;
  return (
    <Panel title={t("title")}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 text-sm">
        <p>
          {changedAt === null
            ? t("default")
            : t.rich("changed", {
                name: changedByName ?? "-",
                age: () => <Age instant={changedAt} />,
              })}
        </p>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "close" : "open")}
        </Button>
      </div>
      {open ? <MappingEditor mapping={kept.mapping} onSaved={() => setOpen(false)} /> : null}
    </Panel>
  );
}
