type Answer<Found> =
  | { status: "asking" }
  | { status: "failed" }
  | { status: "done"; found: Found[] };

const FRESH_MS = 30_000;
const ASKING = { status: "asking" } as const;

/**
 * Answers to what forms ask while they are filled in, each asked for once however many places of a page want it, and
 * again when its answer is old. A library of queries could do it too, at a tenth of the page's weight.
 */
export function createAnswerStore<Asked, Found>(ask: (asked: Asked) => Promise<Found[]>) {
  const answers = new Map<string, { at: number; answer: Answer<Found> }>();
  const listeners = new Set<() => void>();

  function keep(asked: Asked, answer: Answer<Found>) {
    answers.set(JSON.stringify(asked), { at: Date.now(), answer });
    for (const listener of listeners) listener();
  }

  /** What is old is forgotten, whatever it was about. */
  function forgetOld() {
    for (const [key, { at }] of answers) if (Date.now() - at > FRESH_MS) answers.delete(key);
  }

  return {
    answerOf: (asked: Asked): Answer<Found> => answers.get(JSON.stringify(asked))?.answer ?? ASKING,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async want(asked: Asked): Promise<void> {
      forgetOld();
      const known = answers.get(JSON.stringify(asked))?.answer;
      if (known && known.status !== "failed") return;
      keep(asked, ASKING);
      try {
        keep(asked, { status: "done", found: await ask(asked) });
      } catch {
        keep(asked, { status: "failed" });
      }
    },
  };
}

export type AnswerStore<Asked, Found> = ReturnType<typeof createAnswerStore<Asked, Found>>;
