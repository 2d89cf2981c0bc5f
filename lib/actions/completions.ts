"use server";

import { action } from "@/lib/actions/action";
import { Mapping } from "@/lib/domain/completions/mapping";
import { saveMapping } from "@/lib/domain/completions/save-mapping";

export const saveMappingAction = action("completions:map", Mapping, saveMapping);
