"use server";

import { action } from "@/lib/actions/action";
import { activateProfile } from "@/lib/domain/profiles/activate-profile";
import { ActivateProfileInput } from "@/lib/domain/profiles/activation-schema";
import { editReference } from "@/lib/domain/profiles/edit-reference";
import { refreshProfile } from "@/lib/domain/profiles/refresh-profile";
import { revealPuks } from "@/lib/domain/profiles/reveal-puks";
import {
  EditReferenceInput,
  RefreshProfileInput,
  RevealPuksInput,
} from "@/lib/domain/profiles/schemas";

export const activateProfileAction = action(
  "profiles:operate",
  ActivateProfileInput,
  activateProfile,
);
export const refreshProfileAction = action("profiles:refresh", RefreshProfileInput, refreshProfile);
export const revealPuksAction = action("profiles:reveal-puk", RevealPuksInput, revealPuks);
export const editReferenceAction = action("profiles:edit", EditReferenceInput, editReference);
