"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { NameEcho, NameOffer } from "@/components/esim/later-parts";
import { FormField } from "@/components/form/form-field";
import { cx } from "@/components/ui/cx";
import { Input } from "@/components/ui/input";
import { type NamePath, nameHelp } from "@/lib/domain/esim/name-help";
import type { EsimFieldProps } from "./field-props";
import { useFieldTyping } from "./use-field-typing";
import type { TypingListener } from "./use-kana-from-typing";

const OTHER_HALF = {
  "mnp.lastnameKanji": "mnp.firstnameKanji",
  "mnp.firstnameKanji": "mnp.lastnameKanji",
  "mnp.lastnameZenKana": "mnp.firstnameZenKana",
  "mnp.firstnameZenKana": "mnp.lastnameZenKana",
} as const satisfies Record<NamePath, NamePath>;

type NameFieldProps<Output> = EsimFieldProps<Output> & {
  path: NamePath;
  /** A corporation's name: mnp.gender C. */
  corporate: boolean;
  /** Of a kanji field: hears its typing. */
  typing?: TypingListener;
  /** Said below the control, where nothing is wrong. */
  note?: ReactNode;
};

/** One of the four name fields: characters are checked as they are typed, conversions offered and never made by themselves. */
export function NameField<Output>(props: NameFieldProps<Output>) {
  const { form, path, corporate, typing, note, hint, required, className } = props;
  const t = useTranslations("esimFields");
  const otherHalf = OTHER_HALF[path];
  const { bind } = useFieldTyping({ form, name: path, typing });
  const [text, other] = useWatch({ control: form.methods.control, name: [path, otherHalf] });
  const help = nameHelp(path, text, { corporate, otherHalf: other });
  const { length, most, fits } = help.length;
  const shown = form.problems.find(({ name }) => name === path)?.message;
  const helpId = `${form.id}-${path}-help`;
  const helps = help.problems.length > 0 || help.offer !== null;
  const said = helps ? null : (note ?? hint);

  function convert(offer: string) {
    form.methods.setValue(path, offer, { shouldDirty: true });
    typing?.onRespelled(offer);
    form.focus(path);
  }

  return (
    <div className={cx("grid min-w-0 content-start gap-[3px]", className)}>
      <FormField
        form={form}
        name={path}
        label={t(corporate ? `labels.corporate.${path}` : `labels.${path}`)}
        hint={
          isLast(path) && length > 0 && !(helps && fits) ? (
            <>
              {said}
              <span className={cx("block", !fits && "font-semibold text-bad")}>
                {t(corporate ? "name.counterCorporate" : "name.counter", { length, most })}
              </span>
            </>
          ) : (
            said
          )
        }
        required={required}
      >
        {(control) => (
          <Input
            {...control}
            {...bind(control)}
            lang="ja"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={cx(control["aria-describedby"], helps && helpId) || undefined}
          />
        )}
      </FormField>
      <div id={helpId} role="status" className="grid gap-1 text-bad text-xs">
        {help.problems.length > 0 ? (
          <NameEcho text={text} problems={help.problems} saidAbove={shown} />
        ) : null}
      </div>
      {help.offer === null ? null : (
        <NameOffer text={text} offer={help.offer} onConvert={convert} />
      )}
    </div>
  );
}

function isLast(path: NamePath): boolean {
  return path === "mnp.lastnameKanji" || path === "mnp.lastnameZenKana";
}
