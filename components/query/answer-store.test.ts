import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAnswerStore } from "./answer-store";

const ACCOUNT = { field: "account", value: "08011112222" } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store whose questions are counted, answered by `answer`. */
function storeOf(answer: () => Promise<string[]>) {
  let times = 0;
  const store = createAnswerStore(() => {
    times += 1;
    return answer();
  });
  return { store, times: () => times };
}

describe("what is known of what was asked", () => {
  it("is asked for once, however many places want it, and told to all", async () => {
    const { store, times } = storeOf(async () => ["order"]);
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    expect(store.answerOf(ACCOUNT)).toEqual({ status: "asking" });
    await Promise.all([store.want(ACCOUNT), store.want(ACCOUNT)]);
    expect(times()).toBe(1);
    expect(store.answerOf(ACCOUNT)).toEqual({ status: "done", found: ["order"] });
    expect(told).toBe(2);
  });

  it("is asked for again when it is older than half a minute", async () => {
    const { store, times } = storeOf(async () => []);
    await store.want(ACCOUNT);
    vi.advanceTimersByTime(30_000);
    await store.want(ACCOUNT);
    expect(times()).toBe(1);
    vi.advanceTimersByTime(1);
    await store.want(ACCOUNT);
    expect(times()).toBe(2);
  });

  it("is asked for again after it could not be told", async () => {
    let works = false;
    const { store } = storeOf(async () => {
      if (!works) throw new Error("network");
      return [];
    });
    await store.want(ACCOUNT);
    expect(store.answerOf(ACCOUNT)).toEqual({ status: "failed" });
    works = true;
    await store.want(ACCOUNT);
    expect(store.answerOf(ACCOUNT)).toEqual({ status: "done", found: [] });
  });
});
