"use server";

import { action } from "@/lib/actions/action";
import { readHistory } from "@/lib/domain/multi-access/read-history";
import { readStatus } from "@/lib/domain/multi-access/read-status";
import { ReadMultiAccessInput } from "@/lib/domain/multi-access/schemas";

export const readMultiAccessStatusAction = action(
  "profiles:read",
  ReadMultiAccessInput,
  readStatus,
);
export const readMultiAccessHistoryAction = action(
  "profiles:read",
  ReadMultiAccessInput,
  readHistory,
);
