"use server";

import { z } from "zod";
import { action } from "@/lib/actions/action";
import { readPoliciesAnew } from "@/lib/domain/plans/read-policies";
import { readTopUpsAnew } from "@/lib/domain/plans/read-top-ups";

const Nothing = z.object({});

// The page shows what was read: it is read again from the database.
export const readPoliciesAnewAction = action("profiles:refresh", Nothing, async (ctx) => {
  await readPoliciesAnew(ctx);
});
export const readTopUpsAnewAction = action("profiles:refresh", Nothing, async (ctx) => {
  await readTopUpsAnew(ctx);
});
