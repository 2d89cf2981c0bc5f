"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { draftValues, type EsimValues } from "@/components/esim/form-values";
import { randomId } from "@/components/form/submission-id";
import { saveDraftAction } from "@/lib/actions/esim";
import type { DraftForm } from "@/lib/domain/drafts/draft-forms";
import type { DraftInForm, DraftSeen, DraftValues } from "@/lib/domain/drafts/schemas";
import type { Result } from "@/lib/errors";
import { type DraftHold, holdOf } from "./draft-hold";
import { createDraftSaver, type DraftState } from "./draft-saver";
import { noteLastSaving } from "./last-savings";

/** A draft as a form was opened with it. It begins to exist, and has a version, when something is typed. */
export type OpenedDraft = { id: string; version: number };

type Options = {
  form: DraftForm;
  opened: OpenedDraft;
  /** What stands in the form now, and what stood there when it was opened. */
  values: EsimValues;
  first: EsimValues;
  /** The order that it corrects, which the draft must remember. */
  previousOrderId: string | undefined;
  /** The form is another draft from now on. */
  onOtherDraft: (id: string) => void;
};

export type Trouble = Extract<DraftState, { is: "signedOut" | "failed" }> | DraftHold;

/**
 * Keeps the form as a draft of the reader's: after a pause, when a field is left, when the page is put aside or left.
 * A saving that failed is tried again when the reader comes back to the page; one that would write over what another
 * window has kept waits until they have decided.
 */
export function useDraft(options: Options) {
  const { form, opened, values, first, previousOrderId, onOtherDraft } = options;
  const [state, setState] = useState<DraftState>({ is: "none" });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const own = useRef(opened);
  const [openingId] = useState(randomId);

  function show(next: DraftState) {
    setState(next);
    if (next.is === "saved") setTrouble(null);
    else if (isTrouble(next)) setTrouble(next);
  }

  const seen = useCallback(
    (): DraftSeen => ({ version: own.current.version, openingId }),
    [openingId],
  );

  async function keep(kept: DraftValues) {
    const { id } = own.current;
    const result = await saveDraftAction({ id, form, values: kept, seen: seen() });
    if (result.ok) own.current = { id, version: result.data.version };
    return result;
  }

  function beOtherDraft() {
    own.current = { id: randomId(), version: 0 };
    onOtherDraft(own.current.id);
  }

  async function save(kept: DraftValues): Promise<Result<{ savedAt: string }>> {
    const result = await keep(kept);
    if (result.ok || result.error.code !== "not_found") return result;
    // Somebody else has signed in since: their draft is one of its own.
    beOtherDraft();
    return keep(kept);
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
    /** Keeps what stands here, over that version of another window. */
    overwrite(version: number) {
      own.current = { ...own.current, version };
      saver.release();
    },
    /** Keeps what stands here as a draft of its own. */
    goOnAsNew() {
      beOtherDraft();
      saver.release();
    },
    /** Sends the form with nothing being kept meanwhile; `send` is given the draft that goes with it. */
    during: useCallback(
      async function during<T extends Result<unknown>>(send: (draft: DraftInForm) => Promise<T>) {
        await saver.stop();
        let result: T | null = null;
        try {
          result = await send({ id: own.current.id, seen: seen() });
          const hold = result.ok ? null : holdOf(result.error);
          if (hold) saver.hold(hold);
          return result;
        } finally {
          if (!result?.ok) saver.resume();
        }
      },
      [saver, seen],
    ),
  };
}

function isTrouble(state: DraftState): state is Trouble {
  return !["none", "changed", "saving", "saved"].includes(state.is);
}

function toKeep(values: EsimValues, previousOrderId: string | undefined): DraftValues {
  return { ...draftValues(values), ...(previousOrderId && { previousOrderId }) };
}

export type Draft = ReturnType<typeof useDraft>;
