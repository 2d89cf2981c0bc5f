"use server";

import { action } from "@/lib/actions/action";
import { readUsage } from "@/lib/domain/usage/read-usage";
import { ReadUsageInput } from "@/lib/domain/usage/schemas";

export const readUsageAction = action("usage:read", ReadUsageInput, readUsage);
