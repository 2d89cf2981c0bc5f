import { afterEach, describe, expect, it, vi } from "vitest";
import { createSubmissionId } from "./submission-id";

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const KEY = "activate:440130000096016";

/** What a tab keeps over a reload. */
function tab() {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  return kept;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a submission id", () => {
  it("stays the same however often it is sent, until it is renewed", () => {
    const id = createSubmissionId();
    const first = id.current();
    expect(first).toMatch(UUID_V4);
    expect(id.current()).toBe(first);
    id.renew();
    expect(id.current()).not.toBe(first);
  });

  it("differs between two openings of a form", () => {
    expect(createSubmissionId().current()).not.toBe(createSubmissionId().current());
  });

  it("survives a reload under its key, and only there", () => {
    tab();
    const sent = createSubmissionId(KEY).sending();
    expect(createSubmissionId(KEY).current()).toBe(sent);
    expect(createSubmissionId(KEY).sending()).toBe(sent);
    expect(createSubmissionId("activate:440130000096017").current()).not.toBe(sent);
  });

  it("is what was looked at when it is sent", () => {
    tab();
    const id = createSubmissionId(KEY);
    expect(id.sending()).toBe(id.current());
  });

  it("is not kept while nothing was sent", () => {
    const kept = tab();
    createSubmissionId(KEY).current();
    expect(kept.size).toBe(0);
  });

  it("is taken up by a form opened anew within 15 minutes of the sending, and not after them", () => {
    tab();
    vi.useFakeTimers({ now: new Date("2026-11-22T05:00:00Z") });
    const first = createSubmissionId(KEY);
    const sent = first.sending();
    vi.setSystemTime(new Date("2026-11-22T05:14:59Z"));
    const reopened = createSubmissionId(KEY);
    expect(reopened.current()).toBe(sent);
    vi.setSystemTime(new Date("2026-11-22T05:15:00Z"));
    expect(createSubmissionId(KEY).current()).not.toBe(sent);
    // Nor by one that was opened in time and filled in for longer.
    expect(reopened.sending()).not.toBe(sent);
    // The page that sent it still shows that no answer came: pressing again there means the same.
    expect(first.sending()).toBe(sent);
  });

  it("counts the 15 minutes from the last sending", () => {
    tab();
    vi.useFakeTimers({ now: new Date("2026-11-22T05:00:00Z") });
    const sent = createSubmissionId(KEY).sending();
    vi.setSystemTime(new Date("2026-11-22T05:10:00Z"));
    createSubmissionId(KEY).sending();
    vi.setSystemTime(new Date("2026-11-22T05:20:00Z"));
    expect(createSubmissionId(KEY).current()).toBe(sent);
  });

  it("is kept for as long as its form says", () => {
    tab();
    vi.useFakeTimers({ now: new Date("2026-11-22T05:00:00Z") });
    const sent = createSubmissionId(KEY, Number.POSITIVE_INFINITY).sending();
    vi.setSystemTime(new Date("2026-11-29T05:00:00Z"));
    expect(createSubmissionId(KEY, Number.POSITIVE_INFINITY).current()).toBe(sent);
  });

  it.each(["", "null", "3b4c0a57-6a0c-4d6b-9a58-0a4f9d6b2c11", '{"id":"x","sentAt":1}'])(
    "is a new one where the tab keeps %j",
    (text) => {
      tab().set(`kaitsu:submission:${KEY}`, text);
      expect(createSubmissionId(KEY).current()).toMatch(UUID_V4);
      expect(createSubmissionId(KEY).current()).not.toContain("3b4c0a57");
    },
  );

  it("is forgotten over a reload once it was used up", () => {
    const kept = tab();
    const id = createSubmissionId(KEY);
    const before = id.sending();
    id.renew();
    expect(kept.size).toBe(0);
    expect(createSubmissionId(KEY).current()).not.toBe(before);
  });

  it("works where the browser refuses storage", () => {
    vi.stubGlobal("sessionStorage", {
      getItem: () => {
        throw new Error("SecurityError");
      },
    });
    expect(createSubmissionId(KEY).sending()).toMatch(UUID_V4);
  });

  it("works on a page that came over plain HTTP", () => {
    vi.stubGlobal("crypto", {
      getRandomValues: (bytes: Uint8Array) => bytes.fill(0xff),
    });
    expect(createSubmissionId().current()).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
  });
});
