import type { KaitsuForm } from "@/components/form/use-checked-form";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import type { FilledFields } from "@/lib/domain/esim/field-paths";
import type { FieldPath } from "@/lib/domain/esim/vocabulary";
import type { EsimRequest } from "./check-form";
import type { EsimValues, KnownValues } from "./form-values";

export type EsimFormHandle = KaitsuForm<EsimValues, EsimRequest>;

/** The refused or failed order that a form corrects. */
export type EsimCorrection = {
  orderId: string;
  code: string;
  resultCode: string | null;
  /** What the carrier's answer means and what to do, in the reader's language. Without a code: where the reason stands. */
  said: string;
  todo: string | null;
  /** A master password went with it, which was not kept. */
  hadPassword: boolean;
  /** The same may be sent again after a time. */
  later: boolean;
  /** Controls that the carrier's answer speaks of, and what stood in them then. */
  wrongFields: readonly string[];
  fields: KnownValues;
};

/** Whether a field is asked for now: `never` ones are not shown, `idle` ones behind a button. */
export type FieldNeed = "required" | "optional" | "idle" | "never";

/** What the sections of a form are given. */
export type EsimView = {
  /** Shows at each field what is to be shown there now. */
  form: EsimFormHandle;
  values: EsimValues;
  /** What would be sent. */
  fields: FilledFields;
  contract: EsimContract;
  needOf: (path: FieldPath) => FieldNeed;
  /** The carrier's answer to the order that is corrected speaks of this field, and it still stands as it was. */
  isMarked: (path: string) => boolean;
};
