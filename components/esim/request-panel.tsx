"use client";

import { useTranslations } from "next-intl";
import { CodeBlock } from "@/components/ui/code-block";
import { Panel } from "@/components/ui/panel";
import type { FilledFields } from "@/lib/domain/esim/field-paths";
import { shownBody } from "./request-body";

/** The JSON that goes to the carrier, as it is filled in. */
export function RequestPanel({ fields, whole }: { fields: FilledFields; whole: boolean }) {
  const t = useTranslations("esim.body");
  const body = useTranslations("sending.body");
  return (
    <Panel title={body("title")} right={whole ? t("whole") : body("partial")}>
      <CodeBlock label={body("title")}>{shownBody(fields)}</CodeBlock>
      <RequestNotes fields={fields} />
    </Panel>
  );
}

/** What is added when it is sent. */
export function RequestNotes({ fields }: { fields: FilledFields }) {
  const t = useTranslations("esim.body");
  return (
    <p className="border-line border-t px-4 py-2 text-faint text-xs">
      {t("notes")}
      {fields.deliveryCode === undefined ? ` ${t("deliveryCode")}` : null}
    </p>
  );
}
