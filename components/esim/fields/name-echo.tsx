"use client";

import { useTranslations } from "next-intl";
import {
  type NameHelp,
  type NamePiece,
  namePieces,
  visibleText,
} from "@/lib/domain/esim/name-help";
import { translateFieldMessage } from "@/lib/i18n/field-message";

/** More sentences than this are a list that nobody reads; the marks show the rest. */
const MOST_SENTENCES = 3;

type NameEchoProps = {
  text: string;
  problems: NameHelp["problems"];
  /** The field's error, a field message: it is not said twice. */
  saidAbove: string | undefined;
};

/** A name with its refused characters marked, and what is wrong with each run of them. */
export function NameEcho({ text, problems, saidAbove }: NameEchoProps) {
  const t = useTranslations("esimFields.name");
  const errors = useTranslations("errors");
  const said = problems.filter(({ message }) => message !== saidAbove);
  const sentences = said.slice(0, MOST_SENTENCES);
  const more = said.slice(MOST_SENTENCES).flatMap(({ characters }) => [...characters]).length;
  return (
    <>
      <p lang="ja" data-name-echo className="text-base text-ink tracking-wider">
        <span className="sr-only">{t("marked")}</span>
        {namePieces(text, problems).map((piece) =>
          piece.wrong ? (
            <mark
              key={piece.index}
              className="mx-px rounded-sm bg-bad-soft px-0.5 text-bad underline decoration-2"
            >
              {visibleText(piece.text)}
              <sub className="text-2xs">{placesOf(piece)}</sub>
            </mark>
          ) : (
            <span key={piece.index}>{piece.text}</span>
          ),
        )}
      </p>
      {sentences.map(({ index, message }) => (
        <p key={index}>{translateFieldMessage(errors, message)}</p>
      ))}
      {more > 0 ? <p>{t("more", { count: more })}</p> : null}
    </>
  );
}

function placesOf({ index, text }: NamePiece): string {
  const { length } = [...text];
  return length === 1 ? String(index + 1) : `${index + 1}–${index + length}`;
}
