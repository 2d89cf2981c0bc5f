import type { ReactNode } from "react";
import type { EsimValues } from "@/components/esim/form-values";
import type { KaitsuForm } from "@/components/form/use-checked-form";

/** What every control of a PA05-41 form is given. */
export type EsimFieldProps<Output> = {
  /** Its `problems` are what is to be shown now. */
  form: KaitsuForm<EsimValues, Output>;
  required?: boolean;
  className?: string;
  /** In place of the control's own. */
  hint?: ReactNode;
};

/** Fields that are typed into, by the document's paths. */
export type TypedPath =
  | "eid"
  | "account"
  | "repAccount"
  | "reissue.oldProductNumber"
  | "reissue.oldEid"
  | "mnp.reserveNumber"
  | "mnp.lastnameKanji"
  | "mnp.firstnameKanji"
  | "mnp.lastnameZenKana"
  | "mnp.firstnameZenKana"
  | "mnp.birthday";
