"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { draftValues, type EsimValues } from "@/components/esim/form-values";
import { randomId } from "@/components/form/submission-id";
import { saveDraftAction } from "@/lib/actions/esim";
import type { DraftForm, DraftValues } from "@/lib/domain/drafts/schemas";
import type { Result } from "@/lib/errors";
import { createDraftSaver, type DraftState } from "./draft-saver";
import { noteLastSaving } from "./last-savings";

type Options = {
  form: DraftForm;
  /** The draft that the form is; it begins to exist when something is typed. */
  draftId: string;
  /** What stands in the form now, and what stood there when it was opened. */
  values: EsimValues;
  first: EsimValues;
  /** The order that it corrects, which the draft must remember. */
  previousOrderId: string | undefined;
};

export type Trouble = Extract<DraftState, { is: "signedOut" | "failed" }>;

/**
 * Keeps the form as a draft of the reader's: after a pause, when a field is left, when the page is put aside or left.
 * A saving that failed is tried again when the reader comes back to the page.
 */
export function useDraft({ form, draftId, values, first, previousOrderId }: Options) {
  const [state, setState] = useState<DraftState>({ is: "none" });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ownId = useRef(draftId);

  function show(next: DraftState) {
    setState(next);
    if (next.is === "saved") setTrouble(null);
    if (next.is === "signedOut" || next.is === "failed") setTrouble(next);
  }

  async function save(kept: DraftValues): Promise<Result<{ savedAt: string }>> {
    const result = await saveDraftAction({ id: ownId.current, form, values: kept });
    if (result.ok || result.error.code !== "not_found") return result;
    // Somebody else has signed in since: their draft is one of its own.
    ownId.current = randomId();
    return saveDraftAction({ id: ownId.current, form, values: kept });
  }

  const [saver] = useState(() =>
    createDraftSaver({ first: toKeep(first, previousOrderId), save, onState: show }),
  );

  useEffect(() => {
    saver.note(toKeep(values, previousOrderId));
  }, [saver, values, previousOrderId]);

  useEffect(() => {
    addEventListener("focus", saver.flush);
    addEventListener("online", saver.flush);
    document.addEventListener("visibilitychange", saver.flush);
    return () => {
      removeEventListener("focus", saver.flush);
      removeEventListener("online", saver.flush);
      document.removeEventListener("visibilitychange", saver.flush);
      // The form is gone, what was typed into it is not.
      saver.flush();
      noteLastSaving(saver.ended());
    };
  }, [saver]);

  return {
    state,
    trouble,
    flush: saver.flush,
    /** Sends the form with nothing being kept meanwhile; `send` is given the draft that goes with it. */
    during: useCallback(
      async function during<T extends Result<unknown>>(send: (id: string) => Promise<T>) {
        await saver.stop();
        let result: T | null = null;
        try {
          result = await send(ownId.current);
          return result;
        } finally {
          if (!result?.ok) saver.resume();
        }
      },
      [saver],
    ),
  };
}

function toKeep(values: EsimValues, previousOrderId: string | undefined): DraftValues {
  return { ...draftValues(values), ...(previousOrderId && { previousOrderId }) };
}

export type Draft = ReturnType<typeof useDraft>;
