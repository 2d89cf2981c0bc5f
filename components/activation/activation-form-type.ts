import type { KaitsuForm } from "@/components/form/use-checked-form";
import type { Sending } from "@/components/profile-changes/change-draft";
import type { Activation } from "@/lib/domain/profile-changes/activation-schema";
import type { ActivationValues } from "./form-values";

/** What the sections of the form are given. */
export type ActivationFormHandle = KaitsuForm<ActivationValues, Sending<Activation>>;
