import type { DraftValues } from "@/lib/domain/drafts/schemas";
import type { Result } from "@/lib/errors";
import { type DraftHold, holdOf } from "./draft-hold";

/** How it stands with the draft: nothing to keep yet, changes not kept yet, being kept, kept, or why not. */
export type DraftState =
  | { is: "none" | "changed" | "saving" }
  | { is: "saved"; at: string }
  | { is: "signedOut" }
  | { is: "failed"; message: string | null }
  | DraftHold;

export type SaveDraft = (values: DraftValues) => Promise<Result<{ savedAt: string }>>;

type Options = {
  /** What stood in the form when it was opened: nothing is kept before that is changed. */
  first: DraftValues;
  save: SaveDraft;
  onState: (state: DraftState) => void;
};

/** So long after the last change the form is kept. */
const PAUSE_MS = 2_000;

/**
 * Keeps a form as a draft while it is typed into: one saving at a time, always of what stands there last. A saving
 * that failed is tried again with the next change, and whenever `flush` is called. While a hold stands nothing is kept.
 */
export function createDraftSaver({ first, save, onState }: Options) {
  let kept: string | null = JSON.stringify(first);
  let wanted = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;
  let stopped = false;
  let held = false;

  const isKept = () => JSON.stringify(wanted) === kept;

  async function keep(): Promise<void> {
    const values = wanted;
    onState({ is: "saving" });
    const state = await tryToKeep(values);
    saving = null;
    if (state.is !== "saved" || isKept() || stopped) onState(state);
    else flush();
  }

  async function tryToKeep(values: DraftValues): Promise<DraftState> {
    try {
      const result = await save(values);
      if (result.ok) {
        kept = JSON.stringify(values);
        return { is: "saved", at: result.data.savedAt };
      }
      const hold = holdOf(result.error);
      if (hold) {
        held = true;
        return hold;
      }
      if (result.error.code === "not_signed_in") return { is: "signedOut" };
      return { is: "failed", message: result.error.message };
    } catch {
      return { is: "failed", message: null };
    }
  }

  /** Keeps at once what is not kept yet. */
  function flush(): void {
    clearTimeout(timer);
    if (stopped || held || saving || isKept()) return;
    saving = keep();
  }

  return {
    flush,
    /** What stands in the form now. */
    note(values: DraftValues): void {
      // Told again without a change, the pause goes on.
      if (JSON.stringify(values) === JSON.stringify(wanted)) return;
      wanted = values;
      clearTimeout(timer);
      if (stopped || held || saving || isKept()) return;
      onState({ is: "changed" });
      timer = setTimeout(flush, PAUSE_MS);
    },
    /** When the saving that is under way, if one is, and those that follow it have ended. */
    async ended(): Promise<void> {
      while (saving) await saving;
    },
    /** From now on nothing is kept; a saving that is under way has ended when this has. */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await saving;
    },
    /** After `stop`: keeps again, from the next change on. */
    resume(): void {
      stopped = false;
    },
    /** Somebody else has said that nothing may be kept. */
    hold(why: DraftHold): void {
      held = true;
      clearTimeout(timer);
      onState(why);
    },
    /** The reader has decided: what stands here is kept at once, whatever is kept elsewhere. */
    release(): void {
      held = false;
      kept = null;
      flush();
    },
  };
}

export type DraftSaver = ReturnType<typeof createDraftSaver>;
