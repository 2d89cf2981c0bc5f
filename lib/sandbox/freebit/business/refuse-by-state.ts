import type { ActivationRequest } from "@/lib/sandbox/freebit/events";
import { FreebitRefusal } from "@/lib/sandbox/freebit/refusal";
import type { FreebitState } from "@/lib/sandbox/freebit/state";
import type { Settings } from "@/lib/sandbox/settings";

/** What lines and requests there are decides; the order is ours. */
export function refuseByState(
  state: FreebitState,
  request: ActivationRequest,
  { userManagement }: Pick<Settings, "userManagement">,
): void {
  if (state.isWaiting(request)) throw new FreebitRefusal(230);
  if (state.lineOfEid(request.eid)) throw new FreebitRefusal(371);
  if (userManagement) checkMasterAccount(state, request);
  if (request.addKind === "R") checkOldSim(state, request);
  else if (request.account && state.line(request.account)) throw new FreebitRefusal(208);
  if (request.reserveNumber && state.hasUsedReservation(request.reserveNumber)) {
    throw new FreebitRefusal(310);
  }
}

function checkMasterAccount(state: FreebitState, request: ActivationRequest): void {
  if (request.masterAccount === undefined) return;
  const exists = state.hasMasterAccount(request.masterAccount);
  if (request.createType === "new" && exists) throw new FreebitRefusal(208);
  if (request.createType === "add" && !exists) throw new FreebitRefusal(210);
}

function checkOldSim(state: FreebitState, request: ActivationRequest): void {
  const line = state.line(request.account ?? "");
  if (line === undefined) throw new FreebitRefusal(210);
  if (request.oldEid !== undefined && line.eid !== request.oldEid) throw new FreebitRefusal(372);
  const { oldProductNumber } = request;
  if (oldProductNumber !== undefined && line.productNumber !== oldProductNumber) {
    throw new FreebitRefusal(288);
  }
}
