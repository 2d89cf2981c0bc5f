"use client";

import { useTranslations } from "next-intl";
import { CodeBlock } from "@/components/ui/code-block";
import { Panel } from "@/components/ui/panel";
import type { ChangeBody } from "./change-draft";

/** The exact JSON that goes to the carrier, as it is filled in. */
export function BodyPanel({ body, whole }: { body: ChangeBody; whole: boolean }) {
  const t = useTranslations("sending.body");
  return (
    <Panel title={t("title")} right={t(whole ? "whole" : "partial")}>
      <CodeBlock label={t("title")}>{JSON.stringify(body, null, 2)}</CodeBlock>
    </Panel>
  );
}
