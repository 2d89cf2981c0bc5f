"use server";

import { action } from "@/lib/actions/action";
import { activateProfile } from "@/lib/domain/profile-changes/activate-profile";
import { applyIcgw } from "@/lib/domain/profile-changes/apply-icgw";
import { changeAddress } from "@/lib/domain/profile-changes/change-address";
import {
  ActivateInput,
  ApplyIcgwInput,
  ChangeAddressInput,
  ChangePlanInput,
  CommentLinesInput,
  EditCommentInput,
  PauseInput,
  TopUpInput,
} from "@/lib/domain/profile-changes/change-inputs";
import { changePlan } from "@/lib/domain/profile-changes/change-plan";
import { listCommentLines } from "@/lib/domain/profile-changes/comment-lines";
import { editComment } from "@/lib/domain/profile-changes/edit-comment";
import { resumeProfile } from "@/lib/domain/profile-changes/resume-profile";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { topUpProfile } from "@/lib/domain/profile-changes/top-up-profile";

export const activateProfileAction = action("profiles:operate", ActivateInput, activateProfile);
export const changePlanAction = action("profiles:operate", ChangePlanInput, changePlan);
export const suspendProfileAction = action("profiles:operate", PauseInput, suspendProfile);
export const resumeProfileAction = action("profiles:operate", PauseInput, resumeProfile);
export const changeAddressAction = action("profiles:operate", ChangeAddressInput, changeAddress);
export const applyIcgwAction = action("profiles:operate", ApplyIcgwInput, applyIcgw);
export const topUpProfileAction = action("profiles:operate", TopUpInput, topUpProfile);
export const editCommentAction = action("profiles:operate", EditCommentInput, editComment);
export const listCommentLinesAction = action(
  "profiles:operate",
  CommentLinesInput,
  listCommentLines,
);
