"use server";

import { action } from "@/lib/actions/action";
import { readImportAgain } from "@/lib/domain/profiles/read-import-again";
import { ReadImportAgainInput } from "@/lib/domain/profiles/schemas";

export const readImportAgainAction = action(
  "profiles:import",
  ReadImportAgainInput,
  readImportAgain,
);
