"use client";

import { useTranslations } from "next-intl";
import { readAnswer } from "@/components/orders/order-answer";
import { Description, DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { formOf } from "@/lib/domain/drafts/draft-forms";
import { explainResult } from "@/lib/domain/esim/explain-result";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { isCorrectable } from "@/lib/domain/orders/is-correctable";
import type { Messages } from "@/lib/i18n/messages";
import { endedWords } from "./ended-words";
import { FORM_PATHS } from "./form-paths";

type Code = keyof Messages["freebit"]["codes"];

type RefusalPanelProps = {
  order: OrderDetail;
  /** Whether the reader's role may place such orders. */
  mayCorrect: boolean;
};

/**
 * What Freebit answered, in words for staff: what it means, what was done, what to do next. Of a failure without an
 * answer, where the reason stands.
 */
export function RefusalPanel({ order, mayCorrect }: RefusalPanelProps) {
  const t = useTranslations("freebit");
  const { resultCode, detail } = readAnswer(order.answer);
  const hasFailed = order.state === "rejected" || order.state === "failed";
  if (resultCode === null && !hasFailed) return null;
  const mayBegin = mayCorrect && isCorrectable(order);
  const form = mayBegin ? formOf(order.kind) : undefined;
  const ended = endedWords(order.answer);
  const known = resultCode === null ? null : explainResult(resultCode);
  return (
    <Panel title={t(resultCode === null ? "ended.title" : "title")} className="mb-4">
      {resultCode === null ? (
        <p className="px-4 py-3 text-sm">{t(ended.key, { said: ended.said })}</p>
      ) : (
        <>
          <div className="grid gap-1 px-4 pt-2.5">
            <p className="text-muted text-sm">
              {known ? codeLabel() : t("unknownCode", { code: resultCode })}
            </p>
            <Sentences code={resultCode} />
          </div>
          <DescriptionList>
            <Description label={t("carrier")} mono>
              {[known?.carrier, detail].filter(Boolean).join(" / ") || "—"}
            </Description>
            {known && known.fields.length > 0 ? (
              <Description label={t("fields")} mono>
                {known.fields.join(", ")}
              </Description>
            ) : null}
          </DescriptionList>
        </>
      )}
      {form ? (
        <div className="border-line border-t px-4 py-3">
          <LinkButton variant="main" href={`${FORM_PATHS[form]}?from=${order.id}`} prefetch={false}>
            {t(known?.again === "later" ? "sendLater" : "correct")}
          </LinkButton>
        </div>
      ) : null}
    </Panel>
  );

  function codeLabel(): string {
    return t("code", { statusCode: known?.statusCode ?? "-", code: resultCode ?? "-" });
  }
}

/** What the code says, and what to do next; whether anything was done, the order's own state says. */
function Sentences({ code }: { code: string }) {
  const t = useTranslations("freebit");
  const known = explainResult(code);
  const path = isCode(t, code) ? (`codes.${code}` as const) : "unknown";
  return (
    <>
      <p className="font-semibold">{t(`${path}.said`)}</p>
      <p>{t(`${path}.todo`)}</p>
      <p className="text-muted text-sm">{t(`again.${known?.again ?? "unknown"}`)}</p>
    </>
  );
}

function isCode(t: ReturnType<typeof useTranslations<"freebit">>, code: string): code is Code {
  return /^\d+$/.test(code) && t.has(`codes.${code as Code}.said`);
}
