import { readImportedProfile } from "@/lib/domain/profiles/read-imported-profile";
import { defineJob } from "@/lib/jobs/define-job";
import { QUEUES } from "@/lib/jobs/queue";

export const readProfileJob = defineJob({
  name: "profile.read",
  schema: QUEUES["profile.read"].schema,
  atOnce: 8,
  handle: (ctx, payload) => readImportedProfile(ctx, payload),
});
