import { codeOfEid, failsLater } from "@/lib/sandbox/freebit/business/magic-eids";
import { refuseByState } from "@/lib/sandbox/freebit/business/refuse-by-state";
import type { FreebitOperation } from "@/lib/sandbox/freebit/call";
import { FreebitRefusal } from "@/lib/sandbox/freebit/refusal";
import { checkAuthKey } from "@/lib/sandbox/freebit/request/check-auth-key";
import { FieldReader } from "@/lib/sandbox/freebit/request/field-reader";
import { readActivation } from "@/lib/sandbox/freebit/request/read-activation";

/**
 * PA05-41, eSIMアカウント開通: the key, the parameters, what the EID's last digits ask for, the state of
 * lines and requests. 100 is an acceptance; the work ends later.
 */
export const addAcnt: FreebitOperation = ({ state, now, settings, outcome, json }) => {
  const fields = new FieldReader(json);
  checkAuthKey(fields, now);
  const request = readActivation(fields, settings, now);
  const asked = codeOfEid(request.eid);
  if (asked !== null) throw new FreebitRefusal(asked);
  refuseByState(state, request, settings);
  const dueAt = now + (settings.freebitCompletionMs ?? settings.completionMs);
  const end = outcome === "success" && failsLater(request.eid) ? "failed" : outcome;
  return {
    events: [{ kind: "accepted", at: now, id: state.nextId(), dueAt, outcome: end, request }],
  };
};
