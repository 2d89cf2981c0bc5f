import type { useTranslations } from "next-intl";
import type { Messages } from "./messages";

type Words = Messages["states"];

/** The vocabularies of states.json: what a value is a value of. */
export type Vocabulary = keyof Words;

/** The colour of a state; violet (`ask`) is kept for what nobody knows yet. */
export type Tone = "ok" | "wait" | "bad" | "ask" | "idle";

type Translator = ReturnType<typeof useTranslations<"states">>;

/**
 * A carrier's or an order's value in the reader's language. The carriers' values are open sets: one that
 * has no word is shown as it came.
 */
export function stateWord(t: Translator, vocabulary: Vocabulary, value: string): string {
  // next-intl takes a dot for a level of nesting, so kinds such as icm.activate stand as icm_activate.
  const key = `${vocabulary}.${value.replaceAll(".", "_")}`;
  return /^[\w.]+$/.test(key) && isWord(t, key) ? t(key) : value;
}

/**
 * An order's state in the reader's language. Kinds whose end means less than elsewhere have words of their own for it:
 * a comment can be accepted, never confirmed.
 */
export function orderStateWord(t: Translator, kind: string, state: string): string {
  const ofKind = `${kind}.${state}`;
  const own = stateWord(t, "orderOfKind", ofKind);
  return own === ofKind ? stateWord(t, "order", state) : own;
}

type WordKey = { [V in Vocabulary]: `${V}.${Extract<keyof Words[V], string>}` }[Vocabulary];

function isWord(t: Translator, key: string): key is WordKey {
  // has() also finds what every object inherits.
  const inherited = Object.hasOwn(Object.prototype, key.slice(key.indexOf(".") + 1));
  return !inherited && t.has(key as WordKey);
}

const tones: Partial<Record<Vocabulary, Readonly<Record<string, Tone>>>> = {
  order: {
    awaiting_approval: "wait",
    queued: "wait",
    sending: "wait",
    accepted: "wait",
    completed: "ok",
    failed: "bad",
    rejected: "bad",
    unknown: "ask",
    cancelled: "idle",
  },
  profile: { inactive: "idle", active: "ok", suspend: "wait", sleeping: "idle", delete: "idle" },
  esim: { enabled: "ok", disabled: "idle", deleted: "idle" },
  esimLine: { active: "ok", underWay: "wait", replaced: "idle", neverMade: "idle" },
};

/** The colour that goes with a state's word; unknown values are idle, not alarming. */
export function stateTone(vocabulary: Vocabulary, value: string): Tone {
  const known = tones[vocabulary];
  return known && Object.hasOwn(known, value) ? (known[value] ?? "idle") : "idle";
}
