"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { DefaultValues } from "react-hook-form";
import { useOpenedIn } from "@/components/form/opened-in";
import { notBeforeOf, type SendTimeValues } from "@/components/form/send-time";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { useLeaveWarning } from "@/components/form/use-leave-warning";
import { useTwoSteps } from "@/components/form/use-two-steps";
import type { Result } from "@/lib/errors";
import type { ChangeCorrection } from "./change-correction";
import { type ChangeDraft, type Sending, sendingSchema } from "./change-draft";
import type { ChangeLine } from "./change-line";
import type { PagedOperation } from "./change-paths";

/** What the actions of all changes take beside the change itself. */
export type Placing = {
  submissionId: string;
  openedIn: string;
  notBefore: string | undefined;
  previousOrderId: string | undefined;
};

type Options<Values extends SendTimeValues, Request> = {
  operation: PagedOperation;
  line: ChangeLine;
  /** What the controls hold at first, SEND_NOW among it; a corrected order's request is to be in it already. */
  first: DefaultValues<Values>;
  draftOf: (values: Values) => ChangeDraft<Request>;
  place: (placing: Placing, request: Request) => Promise<Result<{ id: string }>>;
  correction?: ChangeCorrection;
};

/** The form of one change of one line, in two steps; ChangeForm shows it. Done, it leads to the order. */
export function useChangeForm<Values extends SendTimeValues, Request>(
  options: Options<Values, Request>,
) {
  const { operation, line, first, draftOf, place, correction } = options;
  const router = useRouter();
  const openedIn = useOpenedIn("icm");
  const [schema] = useState(() => sendingSchema(draftOf));
  const form = useKaitsuForm<Values, Sending<Request>, { id: string }>({
    schema,
    defaultValues: first,
    action: ({ submissionId, request, ...time }) =>
      place(
        {
          submissionId,
          openedIn,
          // A time that counts from now counts from here.
          notBefore: notBeforeOf(time, Date.now()),
          previousOrderId: correction?.orderId,
        },
        request,
      ),
    onDone: ({ id }) => router.push(`/orders/${id}`),
    submissionKey: [operation, line.imsi, ...(correction ? [correction.orderId] : [])].join(":"),
  });
  const said = useCarriersErrors(form, correction);
  const steps = useTwoSteps<Sending<Request>>({
    refused: form.problems[0]?.name ?? null,
    focus: form.focus,
    first: said,
  });
  useLeaveWarning(form.methods.formState.isDirty && !form.pending);
  return { form, ...steps, operation, line, draftOf, correction };
}

export type ChangeHandle<Values extends SendTimeValues, Request> = ReturnType<
  typeof useChangeForm<Values, Request>
>;

/** Puts what the carrier said of the corrected order on its fields. @returns the first of them */
function useCarriersErrors(
  { setFieldErrors }: { setFieldErrors: (fields: Readonly<Record<string, string>>) => void },
  correction: ChangeCorrection | undefined,
): string | null {
  const [fields] = useState(correction?.fields ?? {});
  const [names] = useState(() => Object.keys(fields));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is opened
  useEffect(() => {
    if (names.length > 0) setFieldErrors(fields);
  }, []);
  return names[0] ?? null;
}
