"use server";

import { action } from "@/lib/actions/action";
import { editNote } from "@/lib/domain/profiles/edit-note";
import { editReference } from "@/lib/domain/profiles/edit-reference";
import { refreshProfile } from "@/lib/domain/profiles/refresh-profile";
import { revealPuks } from "@/lib/domain/profiles/reveal-puks";
import {
  EditNoteInput,
  EditReferenceInput,
  RefreshProfileInput,
  RevealPuksInput,
} from "@/lib/domain/profiles/schemas";

export const refreshProfileAction = action("profiles:refresh", RefreshProfileInput, refreshProfile);
export const revealPuksAction = action("profiles:reveal-puk", RevealPuksInput, revealPuks);
export const editReferenceAction = action("profiles:edit", EditReferenceInput, editReference);
export const editNoteAction = action("profiles:edit", EditNoteInput, editNote);
