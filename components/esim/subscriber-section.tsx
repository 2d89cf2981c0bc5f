"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { Segmented } from "@/components/ui/segmented";
import { FIELD_CHOICES, type FieldPath } from "@/lib/domain/esim/vocabulary";
import type { EsimView } from "./esim-form-type";
import { EsimSection } from "./esim-section";
import { BirthdayField } from "./fields/birthday-field";
import { NameField } from "./fields/name-field";
import { ReserveNumberField } from "./fields/reserve-number-field";
import { useKanaFill } from "./fields/use-kana-fill";
import { useFieldHint } from "./use-field-hint";
import { withWritten } from "./with-written";

const PATHS = [
  "mnp.gender",
  "mnp.lastnameKanji",
  "mnp.firstnameKanji",
  "mnp.lastnameZenKana",
  "mnp.firstnameZenKana",
  "mnp.birthday",
  "mnp.reserveNumber",
] as const satisfies readonly FieldPath[];

/** Who the number belongs to at the losing carrier: a person, or a corporation with a single name. */
export function SubscriberSection({ view }: { view: EsimView }) {
  const t = useTranslations("esim");
  const notes = useTranslations("esimFields.name");
  const { form, values } = view;
  const corporate = values.mnp.gender === "C";
  const last = useKanaFill(form, {
    kanji: "mnp.lastnameKanji",
    kana: "mnp.lastnameZenKana",
    corporate,
  });
  const first = useKanaFill(form, {
    kanji: "mnp.firstnameKanji",
    kana: "mnp.firstnameZenKana",
    corporate,
  });
  const needed = (path: FieldPath) => view.needOf(path) === "required";
  const firstHint = useFieldHint(view, "mnp.firstnameKanji");
  const birthdayHint = useFieldHint(view, "mnp.birthday");
  const name = (path: Exclude<(typeof PATHS)[number], "mnp.gender" | "mnp.birthday">) => ({
    form,
    corporate,
    required: needed(path),
  });
  return (
    <EsimSection view={view} legend={t("sections.subscriber")} paths={PATHS}>
      {(slot) => (
        <>
          {slot("mnp.gender", <GenderField view={view} />, true)}
          {slot(
            "mnp.lastnameKanji",
            <NameField
              {...name("mnp.lastnameKanji")}
              path="mnp.lastnameKanji"
              typing={last.typing}
            />,
            corporate,
          )}
          {slot(
            "mnp.firstnameKanji",
            <NameField
              {...name("mnp.firstnameKanji")}
              path="mnp.firstnameKanji"
              typing={first.typing}
              hint={firstHint}
            />,
          )}
          {slot(
            "mnp.lastnameZenKana",
            <NameField
              {...name("mnp.lastnameZenKana")}
              path="mnp.lastnameZenKana"
              note={last.note && notes(last.note)}
            />,
            corporate,
          )}
          {slot(
            "mnp.firstnameZenKana",
            <NameField
              {...name("mnp.firstnameZenKana")}
              path="mnp.firstnameZenKana"
              note={first.note && notes(first.note)}
              hint={firstHint}
            />,
          )}
          {slot(
            "mnp.birthday",
            <BirthdayField form={form} required={needed("mnp.birthday")} hint={birthdayHint} />,
          )}
          {slot(
            "mnp.reserveNumber",
            <ReserveNumberField
              form={form}
              required={needed("mnp.reserveNumber")}
              issuedOn={values.reserveIssuedOn}
              onIssuedOn={(day) =>
                form.methods.setValue("reserveIssuedOn", day, { shouldDirty: true })
              }
            />,
          )}
        </>
      )}
    </EsimSection>
  );
}

function GenderField({ view }: { view: EsimView }) {
  const t = useTranslations("esim");
  const required = view.needOf("mnp.gender") === "required";
  const options = FIELD_CHOICES.gender.map((value) => ({
    value: value as string,
    label: t(`choices.gender.${value}`),
  }));
  // Of a request that does without `mnp`, a choice can be taken back.
  const none = { value: "", label: t("choices.none") };
  const { aladinOperated, mnp } = view.values;
  const offered = aladinOperated === "10" ? [none, ...options] : options;
  return (
    <FormField
      form={view.form}
      name="mnp.gender"
      label={t("fields.mnp.gender")}
      required={required}
      group
    >
      {(control) => <Segmented {...control} options={withWritten(offered, mnp.gender)} />}
    </FormField>
  );
}
