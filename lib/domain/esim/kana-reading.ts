import {
  type Composition,
  endComposition,
  followComposition,
  startComposition,
} from "@/lib/domain/esim/composed-reading";
import { isReadable } from "@/lib/domain/esim/kana-text";

/** A stretch of a name with its reading as it was typed (hiragana mostly); null where nobody knows it. */
type Segment = { text: string; reading: string | null };

/** A kanji field as far as its reading goes. */
export type KanaState = {
  segments: readonly Segment[];
  composition: (Composition & { from: number; to: number }) | null;
};

/**
 * What a browser tells of a field that is typed into, in its order; and `respelled`: the same name in other characters
 * (𠮷 as 吉), which is read as before. `value` is the field's text before the composition
 * (`start`) or after a change without one (`change`), which also ends a composition that got no end of its own; `from`
 * and `to` are the selection, in UTF-16 units.
 */
export type KanaEvent =
  | { type: "start"; value: string; from: number; to: number }
  | { type: "update"; data: string }
  | { type: "end"; data: string }
  | { type: "change"; value: string }
  | { type: "respelled"; value: string };

/** Of a field that already holds a text: how that is read is not known. */
export function initialKanaState(value: string): KanaState {
  return { segments: value === "" ? [] : [segmentOf(value)], composition: null };
}

/**
 * Follows one event. While a text is composed the state's reading stays as it is; what is committed has the reading
 * that was typed for it, whatever was chosen in its place.
 */
export function followTyping(state: KanaState, event: KanaEvent): KanaState {
  switch (event.type) {
    case "start": {
      const { from, to } = event;
      const segments = matched(state.segments, event.value);
      return { segments, composition: { ...startComposition(), from, to } };
    }
    case "update": {
      if (!state.composition) return state;
      const segments = state.composition.begun
        ? state.segments
        : withoutRest(state.segments, state.composition.from, event.data);
      return { segments, composition: followed(state.composition, event.data) };
    }
    case "end": {
      if (!state.composition) return state;
      const { from, to } = state.composition;
      const reading = endComposition(state.composition, event.data);
      const segments = splice(state.segments, from, to, { text: event.data, reading });
      return { segments, composition: null };
    }
    case "change":
      return { segments: matched(state.segments, event.value), composition: null };
    case "respelled":
      return { segments: respelled(state.segments, event.value), composition: null };
  }
}

/** How the whole field is read, as it was typed; null when that is not known of a part of it. */
export function readingOf({ segments }: KanaState): string | null {
  const readings = segments.map(({ reading }) => reading);
  return readings.includes(null) ? null : readings.join("");
}

function followed<T extends Composition>(composition: T, data: string): T {
  return { ...composition, ...followComposition(composition, data) };
}

/** Kana and what else stands in a kana field is read as it is written. */
function segmentOf(text: string): Segment {
  return { text, reading: isReadable(text) ? text : null };
}

function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join("");
}

function splice(
  segments: readonly Segment[],
  from: number,
  to: number,
  inserted: Segment,
): readonly Segment[] {
  return [
    ...part(segments, 0, from),
    inserted,
    ...part(segments, to, Number.POSITIVE_INFINITY),
  ].filter(({ text }) => text !== "");
}

/** The segments between two places; one that is cut has a reading only where it is read as it is written. */
function part(segments: readonly Segment[], from: number, to: number): Segment[] {
  let at = 0;
  return segments.flatMap((segment) => {
    const start = at;
    at += segment.text.length;
    if (start >= from && at <= to) return segment;
    const text = segment.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === "" ? [] : segmentOf(text);
  });
}

/** The segments of a text that was changed in one place by other means: typed, pasted, deleted, converted. */
function matched(segments: readonly Segment[], value: string): readonly Segment[] {
  const known = textOf(segments);
  if (known === value) return segments;
  const most = Math.min(known.length, value.length);
  let head = 0;
  while (head < most && known[head] === value[head]) head += 1;
  let tail = 0;
  while (tail < most - head && known.at(-1 - tail) === value.at(-1 - tail)) tail += 1;
  const inserted = segmentOf(value.slice(head, value.length - tail));
  return splice(segments, head, known.length - tail, inserted);
}

/** One character for another throughout; else it is a change like any other. */
function respelled(segments: readonly Segment[], value: string): readonly Segment[] {
  const characters = [...value];
  if (characters.length !== [...textOf(segments)].length) return matched(segments, value);
  return segments.map(({ text, reading }) => ({
    text: characters.splice(0, [...text].length).join(""),
    reading,
  }));
}

/**
 * An IME that commits its first clauses goes on with the rest as a composition of its own, at once as several kana:
 * the reading of what was committed ends before these.
 */
function withoutRest(segments: readonly Segment[], from: number, data: string): readonly Segment[] {
  if (data.length < 2 || !isReadable(data)) return segments;
  const committed = part(segments, 0, from);
  const last = committed.at(-1);
  if (!last?.reading || last.reading === last.text) return segments;
  const rest = last.reading.length - data.length;
  if (rest <= 0 || !last.reading.endsWith(data)) return segments;
  return [
    ...committed.slice(0, -1),
    { text: last.text, reading: last.reading.slice(0, rest) },
    ...part(segments, from, Number.POSITIVE_INFINITY),
  ];
}
