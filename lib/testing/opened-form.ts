import { randomUUID } from "node:crypto";
import { type Carrier, environmentOf, markOf } from "@/lib/domain/carriers/environment";

/** What a form hands over beside its request: the submission, and the environment that it was opened in. */
export function openedForm(carrier: Carrier, submissionId: string = randomUUID()) {
  return { submissionId, openedIn: markOf(environmentOf(carrier)) };
}
