"use client";

import { useTranslations } from "next-intl";
import { get } from "react-hook-form";
import type { FieldProblem } from "@/components/form/field-errors";
import { useClock } from "@/components/ui/clock";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import { fieldNeeds } from "@/lib/domain/esim/field-needs";
import { FIELD_PATHS, type FieldPath } from "@/lib/domain/esim/vocabulary";
import { japanDate } from "@/lib/time/japan";
import type { EsimCorrection, EsimFormHandle, EsimView, FieldNeed } from "./esim-form-type";
import { type EsimValues, sentFields } from "./form-values";
import { liveProblems } from "./live-problems";

type Options = {
  form: EsimFormHandle;
  values: EsimValues;
  /** What stood there when the form was opened. */
  first: EsimValues;
  contract: EsimContract;
  correction: EsimCorrection | null;
};

/**
 * The form as it is checked while it is filled in. `problems` are all that keep it from being sent; `shown` of them
 * are those whose field was left once with something typed, or was opened with it, or whose choice was made, and all of
 * them once the form was reviewed. `marks` are what the carrier refused of a corrected order and nobody has changed.
 */
export function useLiveForm({ form, values, first, contract, correction }: Options) {
  const t = useTranslations("esim.correction");
  const today = japanDate(useClock());
  const { formState } = form.methods;
  const fields = sentFields(values);
  const needs = fieldNeeds(fields, contract);
  const refused = saidByServer(form);
  const found = liveProblems(values, contract, today);
  const problems = inOrderOf(form.labels, [
    ...found,
    ...refused.filter(({ name }) => !has(found, name)),
  ]);
  const { isSubmitted, touchedFields, dirtyFields } = formState;
  const isBlank = (name: string) => get(values, name) === "";
  // Passing through an empty field is no reason to ask for it yet.
  const wasLeft = (name: string) =>
    get(touchedFields, name) === true && (!isBlank(name) || get(dirtyFields, name) === true);
  // What a draft or an order has brought along is not being typed just now.
  const cameWith = (name: string) => !isBlank(name) && get(values, name) === get(first, name);
  const shown = problems.filter(
    ({ name }) =>
      isSubmitted ||
      has(refused, name) ||
      wasLeft(name) ||
      cameWith(name) ||
      (CHOICES.has(name) && !isBlank(name)),
  );
  const needOf = (path: FieldPath) => needWithKind(path, needs.get(path) ?? "optional", values);
  // Of fields that the order did without, those that it cannot do without now: a password, which is not kept.
  const isMarked = (path: string) =>
    !!correction?.wrongFields.includes(path) &&
    get(values, path) === (correction.fields[path] ?? "") &&
    (path in correction.fields ||
      FIELD_PATHS.some((one) => one === path && needOf(one) === "required"));
  const marks = (correction?.wrongFields ?? [])
    // The kind of request is the form itself.
    .filter((path) => path !== "addKind" && isMarked(path) && !has(shown, path))
    .map((name) => ({ name, message: t("mark", { code: correction?.resultCode ?? "" }) }));

  const view: EsimView = {
    form: { ...form, problems: shown, marks },
    values,
    fields,
    contract,
    needOf,
    isMarked,
  };
  return { view, problems, shown, marks };
}

/** Of the fields of `reissue` the one of the chosen kind is shown, and needed as `reissue` is. */
function needWithKind(path: FieldPath, need: FieldNeed, { reissueOf }: EsimValues): FieldNeed {
  const kind = REISSUE_FIELDS[path];
  if (kind === undefined || need === "never") return need;
  if (kind !== reissueOf) return "never";
  return need === "optional" ? "required" : need;
}

const REISSUE_FIELDS: Partial<Record<FieldPath, string>> = {
  "reissue.oldProductNumber": "product",
  "reissue.oldEid": "esim",
};

const CHOICES = new Set([
  "aladinOperated",
  "createType",
  "simKind",
  "contractLine",
  "reissueOf",
  "mnp.gender",
]);

const has = (problems: readonly FieldProblem[], name: string) =>
  problems.some((problem) => problem.name === name);

/** In the order of the page. */
function inOrderOf(labels: EsimFormHandle["labels"], problems: FieldProblem[]): FieldProblem[] {
  const order = [...labels.keys()];
  const place = ({ name }: FieldProblem) => (order.indexOf(name) + 1 || order.length + 1) - 1;
  return problems.sort((one, other) => place(one) - place(other));
}

/** What the server has found wrong stays until its field is changed. */
function saidByServer({ methods, problems }: EsimFormHandle): FieldProblem[] {
  const { errors } = methods.formState;
  return problems.filter(({ name }) => typeOf(get(errors, name)) === "server");
}

function typeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "type" in error ? error.type : undefined;
}
