import { z } from "zod";
import type { FieldProblem } from "@/components/form/field-errors";
import { type SendTimeValues, sendTimeProblems } from "@/components/form/send-time";
import { issueMessage } from "@/lib/i18n/field-message";

/** The carrier's request body, key by key as it is sent. */
export type ChangeBody = Readonly<Record<string, unknown>>;

/** A change as it stands: whole, or as far as it has been filled in, with what is still wrong. */
export type ChangeDraft<Request> =
  | { request: Request; body: ChangeBody; problems: readonly [] }
  | { request: null; body: ChangeBody; problems: readonly FieldProblem[] };

/** What a form gives once nothing is wrong with it: what its action takes, the body that will be sent, and when. */
export type Sending<Request> = SendTimeValues & { request: Request; body: ChangeBody };

/** A draft by a schema: `given` is what it takes, `filled` the body while it is not whole. */
export function checkedDraft<Request>(
  schema: z.ZodType<Request>,
  given: unknown,
  { whole, filled }: { whole: (request: Request) => ChangeBody; filled: ChangeBody },
): ChangeDraft<Request> {
  const parsed = schema.safeParse(given, { error: issueMessage });
  if (parsed.success) return { request: parsed.data, body: whole(parsed.data), problems: [] };
  const problems = parsed.error.issues.map(({ path, message }) => ({
    name: path.join("."),
    message,
  }));
  return { request: null, body: filled, problems };
}

/** The form's schema: nothing but what its draft says, and the time to send. */
export function sendingSchema<Values extends SendTimeValues, Request>(
  draftOf: (values: Values) => ChangeDraft<Request>,
): z.ZodType<Sending<Request>, Values> {
  return z.custom<Values>().transform((values, context): Sending<Request> => {
    const { request, body, problems } = draftOf(values);
    const wrong = [...problems, ...sendTimeProblems(values)];
    for (const { name, message } of wrong) {
      context.addIssue({ code: "custom", path: name.split("."), message });
    }
    if (request === null || wrong.length > 0) return z.NEVER;
    return { request, body, sendWhen: values.sendWhen, notBefore: values.notBefore };
  });
}
