import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ifSoon } from "./patience";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const comesAfter = <T>(ms: number, settle: () => T) =>
  new Promise<T>((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(settle());
      } catch (error) {
        reject(error);
      }
    }, ms);
  });

describe("an answer that is not waited for long", () => {
  it("is given when it comes within three seconds", async () => {
    const soon = ifSoon(comesAfter(2_999, () => "answer"));
    await vi.advanceTimersByTimeAsync(2_999);
    expect(await soon).toBe("answer");
  });

  it("is not waited for after that, and goes on all the same", async () => {
    const kept: string[] = [];
    const soon = ifSoon(comesAfter(3_001, () => kept.push("answer")));
    const given = expect(soon).rejects.toMatchObject({ code: "carrier_unreachable" });
    await vi.advanceTimersByTimeAsync(3_000);
    await given;
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(kept).toEqual(["answer"]);
  });

  it("fails as it failed, and nobody hears of a failure that comes later", async () => {
    const refused = () => {
      throw new Error("refused");
    };
    const soon = expect(ifSoon(comesAfter(10, refused))).rejects.toThrow("refused");
    await vi.advanceTimersByTimeAsync(10);
    await soon;
    const late = expect(ifSoon(comesAfter(5_000, refused))).rejects.toMatchObject({
      code: "carrier_unreachable",
    });
    await vi.advanceTimersByTimeAsync(6_000);
    await late;
  });
});
