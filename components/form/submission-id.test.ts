import { afterEach, describe, expect, it, vi } from "vitest";
import { createSubmissionId } from "./submission-id";

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

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
    const before = createSubmissionId("activate:440130000096016").current();
    expect(createSubmissionId("activate:440130000096016").current()).toBe(before);
    expect(createSubmissionId("activate:440130000096017").current()).not.toBe(before);
  });

  it("is forgotten over a reload once it was used up", () => {
    const kept = tab();
    const id = createSubmissionId("activate:440130000096016");
    const before = id.current();
    id.renew();
    expect(kept.size).toBe(0);
    expect(createSubmissionId("activate:440130000096016").current()).not.toBe(before);
  });

  it("works where the browser refuses storage", () => {
    vi.stubGlobal("sessionStorage", {
      getItem: () => {
        throw new Error("SecurityError");
      },
    });
    expect(createSubmissionId("activate:440130000096016").current()).toMatch(UUID_V4);
  });

  it("works on a page that came over plain HTTP", () => {
    vi.stubGlobal("crypto", {
      getRandomValues: (bytes: Uint8Array) => bytes.fill(0xff),
    });
    expect(createSubmissionId().current()).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
  });
});
