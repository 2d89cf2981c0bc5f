"use server";

import { action } from "@/lib/actions/action";
import { discardDraft } from "@/lib/domain/drafts/discard-draft";
import { saveDraft } from "@/lib/domain/drafts/save-draft";
import { DiscardDraftInput, SaveDraftInput } from "@/lib/domain/drafts/schemas";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { placeActivationInput } from "@/lib/domain/esim/schemas";

export const placeActivationAction = action("esim:operate", placeActivationInput, placeActivation);
export const saveDraftAction = action("esim:operate", SaveDraftInput, saveDraft);
export const discardDraftAction = action("esim:operate", DiscardDraftInput, discardDraft);
