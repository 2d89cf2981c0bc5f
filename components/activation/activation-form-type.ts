import type { KaitsuForm } from "@/components/form/use-kaitsu-form";
import type { Activation } from "@/lib/domain/profiles/activation-schema";
import type { ActivationValues } from "./form-values";

/** What the sections of the form are given. */
export type ActivationFormHandle = KaitsuForm<ActivationValues, Activation>;

/** The line that is to be activated, as the desk knows it; instants are ISO text. */
export type ActivationLine = {
  imsi: string;
  hsn: string;
  customerReference: string | null;
  readAt: string;
};
