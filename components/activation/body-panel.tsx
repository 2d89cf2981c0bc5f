"use client";

import { useTranslations } from "next-intl";
import { CodeBlock } from "@/components/ui/code-block";
import { Panel } from "@/components/ui/panel";
import type { ActivationDraft } from "./form-values";

/** The exact JSON that goes to the carrier, as it is filled in. */
export function BodyPanel({ draft }: { draft: ActivationDraft }) {
  const t = useTranslations("activate.body");
  return (
    <Panel title={t("title")} right={t(draft.complete ? "whole" : "partial")}>
      <CodeBlock label={t("title")}>{JSON.stringify(draft.body, null, 2)}</CodeBlock>
    </Panel>
  );
}
