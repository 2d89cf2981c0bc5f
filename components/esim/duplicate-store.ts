import type { DuplicateField } from "@/lib/domain/esim/duplicate-identifiers";

type Answer<Found> =
  | { status: "asking" }
  | { status: "failed" }
  | { status: "done"; found: Found[] };

export type Asked = { field: DuplicateField; value: string };

const FRESH_MS = 30_000;
const ASKING = { status: "asking" } as const;

const keyOf = ({ field, value }: Asked) => `${field} ${value}`;

/**
 * Answers about identifiers, each asked for once however many places of a page want it, and again when its answer is
 * old. A library of queries could do it too, at a tenth of the page's weight.
 */
export function createDuplicateStore<Found>(ask: (asked: Asked) => Promise<Found[]>) {
  const answers = new Map<string, { at: number; answer: Answer<Found> }>();
  const listeners = new Set<() => void>();

  function keep(asked: Asked, answer: Answer<Found>) {
    answers.set(keyOf(asked), { at: Date.now(), answer });
    for (const listener of listeners) listener();
  }

  /** What is old is forgotten, whoever's number it is. */
  function forgetOld() {
    for (const [key, { at }] of answers) if (Date.now() - at > FRESH_MS) answers.delete(key);
  }

  return {
    answerOf: (asked: Asked): Answer<Found> => answers.get(keyOf(asked))?.answer ?? ASKING,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async want(asked: Asked): Promise<void> {
      forgetOld();
      const known = answers.get(keyOf(asked))?.answer;
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
