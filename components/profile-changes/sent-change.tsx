"use client";

import { useTranslations } from "next-intl";
import { CodeBlock } from "@/components/ui/code-block";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { RequestAndJson } from "./request-and-json";

type SentChangeProps = {
  /** The order's kind, as the ledger names it. */
  kind: string;
  /** The request as it is sent, or was. */
  request: Readonly<Record<string, unknown>>;
  /** What the JSON is. */
  label: string;
};

/** What a change of ICM's asked for: in words, and as the JSON that is sent. */
export function SentChange({ kind, request, label }: SentChangeProps) {
  const t = useTranslations("orders.detail");
  const fields = useTranslations("changes.fields");
  if (kind !== "icm.comment") {
    const called: Record<string, string> =
      kind === "icm.top_up" ? { limit: fields("addedLimit") } : {};
    return <RequestAndJson request={request} called={called} label={label} />;
  }
  return (
    <>
      <DescriptionList>
        <Description label={t("comment")}>
          {typeof request.comment === "string" ? request.comment : t("commentErased")}
        </Description>
      </DescriptionList>
      <CodeBlock label={label}>{JSON.stringify(request, null, 2)}</CodeBlock>
    </>
  );
}
