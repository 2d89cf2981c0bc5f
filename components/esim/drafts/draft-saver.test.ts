import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DraftValues } from "@/lib/domain/drafts/schemas";
import { createDraftSaver, type DraftState } from "./draft-saver";

const AT = "2026-11-22T05:02:00.000Z";
const ok = { ok: true, data: { savedAt: AT } } as const;
const changed = {
  ok: false,
  error: { code: "draft_changed", message: "-", params: { version: 4, at: AT } },
} as const;
const signedOut = { ok: false, error: { code: "not_signed_in", message: "-" } } as const;

type Answer = typeof ok | typeof signedOut | typeof changed;

/** A saver whose savings end when the test says so. */
function saverOf(first: DraftValues = {}) {
  const saved: DraftValues[] = [];
  const states: DraftState["is"][] = [];
  const ends: ((result: Answer) => void)[] = [];
  const saver = createDraftSaver({
    first,
    save: (values) => {
      saved.push(values);
      return new Promise((resolve) => ends.push(resolve));
    },
    onState: ({ is }) => states.push(is),
  });
  async function end(result: Answer = ok) {
    ends.shift()?.(result);
    await vi.advanceTimersByTimeAsync(0);
  }
  return { saver, saved, states, end };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a draft", () => {
  it("is kept once the typing has paused, as it stands then", async () => {
    const { saver, saved, states, end } = saverOf();
    saver.note({ eid: "1" });
    await vi.advanceTimersByTimeAsync(1_900);
    saver.note({ eid: "12" });
    await vi.advanceTimersByTimeAsync(1_900);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(saved).toEqual([{ eid: "12" }]);
    await end();
    expect(states.at(-1)).toBe("saved");
  });

  it("is kept although the same is told again and again", async () => {
    const { saver, saved, states } = saverOf();
    for (let times = 0; times < 25; times += 1) {
      saver.note({ eid: "1" });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved).toEqual([{ eid: "1" }]);
    expect(states).toEqual(["changed", "saving"]);
  });

  it("is not begun while nothing was changed, nor kept again unchanged", async () => {
    const { saver, saved, end } = saverOf({ eid: "1" });
    saver.note({ eid: "1" });
    saver.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saved).toEqual([]);
    saver.note({ eid: "12" });
    saver.flush();
    await end();
    saver.flush();
    expect(saved).toEqual([{ eid: "12" }]);
  });

  it("is saved once at a time; what changed meanwhile is saved after that", async () => {
    const { saver, saved, end } = saverOf();
    saver.note({ eid: "1" });
    saver.flush();
    saver.note({ eid: "12" });
    saver.flush();
    saver.note({ eid: "123" });
    expect(saved).toEqual([{ eid: "1" }]);
    await end();
    expect(saved).toEqual([{ eid: "1" }, { eid: "123" }]);
  });

  it("waits while nobody is signed in, and goes on after that", async () => {
    const { saver, saved, states, end } = saverOf();
    saver.note({ eid: "1" });
    saver.flush();
    await end(signedOut);
    expect(states.at(-1)).toBe("signedOut");
    saver.flush();
    await end();
    expect(saved).toEqual([{ eid: "1" }, { eid: "1" }]);
    expect(states.at(-1)).toBe("saved");
  });

  it("does not come back once the form is being sent", async () => {
    const { saver, saved, end } = saverOf();
    saver.note({ eid: "1" });
    saver.flush();
    saver.note({ eid: "12" });
    let over = false;
    const stopped = saver.stop().then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(over).toBe(false);
    await end();
    await stopped;
    saver.note({ eid: "123" });
    saver.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saved).toEqual([{ eid: "1" }]);
  });

  it("is kept again after a sending that was refused", async () => {
    const { saver, saved } = saverOf();
    await saver.stop();
    saver.resume();
    saver.note({ eid: "1" });
    saver.flush();
    expect(saved).toEqual([{ eid: "1" }]);
  });

  it("is not kept any more once another window has changed it, until the reader has decided", async () => {
    const { saver, saved, states, end } = saverOf();
    saver.note({ eid: "1" });
    saver.flush();
    await end(changed);
    expect(states.at(-1)).toBe("changedElsewhere");
    saver.note({ eid: "12" });
    saver.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saved).toEqual([{ eid: "1" }]);

    saver.release();
    await end();
    expect(saved).toEqual([{ eid: "1" }, { eid: "12" }]);
    expect(states.at(-1)).toBe("saved");
  });

  it("is kept over another window's although it stands as it was opened", async () => {
    const { saver, saved } = saverOf({ eid: "1" });
    saver.hold({ is: "gone" });
    saver.note({ eid: "12" });
    saver.note({ eid: "1" });
    saver.flush();
    expect(saved).toEqual([]);
    saver.release();
    expect(saved).toEqual([{ eid: "1" }]);
  });
});
