"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type NameHelp, namePieces, visibleText } from "@/lib/domain/esim/name-help";
import { translateFieldMessage } from "@/lib/i18n/field-message";

/** More sentences than this are a list that nobody reads; the marks show the rest. */
const MOST_SENTENCES = 3;

type NameEchoProps = {
  id: string;
  text: string;
  help: NameHelp;
  /** The field's error, a field message: it is not said twice. */
  saidAbove: string | undefined;
  onConvert: (offer: string) => void;
};

/** Below a name: its refused characters marked, what is wrong with each, and the whole text converted, for one click. */
export function NameEcho({ id, text, help, saidAbove, onConvert }: NameEchoProps) {
  const t = useTranslations("esimFields.name");
  const errors = useTranslations("errors");
  const { problems, offer } = help;
  const said = problems.filter(({ message }) => message !== saidAbove);
  const sentences = said.slice(0, MOST_SENTENCES);
  const more = said.length - sentences.length;
  return (
    <>
      <div id={id} role="status" className="grid gap-1 text-bad text-xs">
        {problems.length > 0 ? (
          <p lang="ja" data-name-echo className="text-base text-ink tracking-wider">
            <span className="sr-only">{t("marked")}</span>
            {namePieces(text, problems).map((piece) =>
              piece.wrong ? (
                <mark
                  key={piece.index}
                  className="mx-px rounded-sm bg-bad-soft px-0.5 text-bad underline decoration-2"
                >
                  {visibleText(piece.text)}
                  <sub className="text-2xs">{piece.index + 1}</sub>
                </mark>
              ) : (
                <span key={piece.index}>{piece.text}</span>
              ),
            )}
          </p>
        ) : null}
        {sentences.map(({ index, message }) => (
          <p key={index}>{translateFieldMessage(errors, message)}</p>
        ))}
        {more > 0 ? <p>{t("more", { count: more })}</p> : null}
      </div>
      {offer === null ? null : (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
          <span lang="ja" className="text-base">
            <del className="text-muted">{visibleText(text)}</del>
            <span aria-hidden="true" className="mx-1 text-faint">
              →
            </span>
            <ins className="font-semibold no-underline">{visibleText(offer)}</ins>
          </span>
          <Button
            size="sm"
            aria-label={t("convertTo", { text: offer })}
            onClick={() => onConvert(offer)}
          >
            {t("convert")}
          </Button>
        </p>
      )}
    </>
  );
}
