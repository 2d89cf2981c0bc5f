"use server";

import { action } from "@/lib/actions/action";
import { chooseProfiles } from "@/lib/domain/usage/choose-profiles";
import { readUsage, readUsageAnew } from "@/lib/domain/usage/read-usage";
import { ChooseProfilesInput, ReadUsageInput } from "@/lib/domain/usage/schemas";

export const readUsageAction = action("usage:read", ReadUsageInput, readUsage);
export const readUsageAnewAction = action("usage:read", ReadUsageInput, readUsageAnew);
export const chooseProfilesAction = action("usage:read", ChooseProfilesInput, chooseProfiles);
