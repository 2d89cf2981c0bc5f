"use client";

import Check from "lucide-react/icons/check";
import Copy from "lucide-react/icons/copy";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

const SHOWN_MS = 2000;

type CopyState = "idle" | "done" | "failed";

/** Copies an identifier; says so beside the button, which keeps the focus. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const t = useTranslations("common.copy");
  const [state, setState] = useState<CopyState>("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setState("done");
    } catch {
      setState("failed");
    }
  }

  return (
    <span className="inline-flex items-center">
      <button
        type="button"
        onClick={copy}
        aria-label={t("copy", { label })}
        title={t("copy", { label })}
        className="-my-1 inline-flex size-6 items-center justify-center rounded-sm text-faint hover:bg-hover hover:text-ink"
      >
        {state === "done" ? (
          <Check aria-hidden="true" className="size-3.5 text-ok" />
        ) : (
          <Copy aria-hidden="true" className="size-3.5" />
        )}
      </button>
      <span role="status" className={state === "failed" ? "text-bad text-xs" : "sr-only"}>
        {state === "idle" ? null : t(state)}
      </span>
    </span>
  );
}
