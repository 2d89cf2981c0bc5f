import { SEND_NOW, type SendTimeValues } from "@/components/form/send-time";
import { type ChangeDraft, checkedDraft } from "@/components/profile-changes/change-draft";
import { PauseRequest } from "@/lib/domain/profile-changes/change-inputs";

/** What the controls hold beside the line, which nobody types. */
export type PauseValues = SendTimeValues & {
  hsn: string;
  imsi: string;
  reason: string;
  /** Of the IMSI. */
  lastFour: string;
};

/** Nobody takes over why a line is stopped, nor that it is this one. */
export function pauseValues({ imsi, hsn }: { imsi: string; hsn: string }): PauseValues {
  return { ...SEND_NOW, hsn, imsi, reason: "", lastFour: "" };
}

/** The request as it stands; the body is the line alone. */
export function pauseDraft({
  hsn,
  imsi,
  reason,
  lastFour,
}: PauseValues): ChangeDraft<PauseRequest> {
  const change = { hsn, imsi };
  return checkedDraft(
    PauseRequest,
    { change, reason, lastFour },
    { whole: (request) => request.change, filled: change },
  );
}
