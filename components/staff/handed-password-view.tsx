"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import type { HandedPassword } from "@/lib/domain/staff/add-staff";

type HandedPasswordViewProps = { title: string; handed: HandedPassword; onEnd: () => void };

/** A password that was made, for the one time that it can be read. */
export function HandedPasswordView({ title, handed, onEnd }: HandedPasswordViewProps) {
  const t = useTranslations("staff.handed");
  const end = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone.
  useEffect(() => end.current?.focus(), []);
  return (
    <div className="grid gap-3">
      <Notice tone="wait" live title={title}>
        {t("once")}
      </Notice>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-1.5">
        <dt className="text-muted text-sm">{t("email")}</dt>
        <dd className="break-words">
          {handed.email} <CopyButton value={handed.email} label={t("email")} />
        </dd>
        <dt className="text-muted text-sm">{t("password")}</dt>
        <dd>
          <code className="select-all font-mono text-lg">{handed.password}</code>{" "}
          <CopyButton value={handed.password} label={t("password")} />
        </dd>
      </dl>
      <div className="flex justify-end">
        <Button ref={end} onClick={onEnd}>
          {t("close")}
        </Button>
      </div>
    </div>
  );
}
