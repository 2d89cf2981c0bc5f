import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repeat } from "@/lib/jobs/repeat";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

/** A promise with its end in hand. */
function deferred() {
  let resolve: () => void = () => undefined;
  const ended = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { ended, end: () => resolve() };
}

describe("repeat", () => {
  it("goes on after an error", async () => {
    const third = deferred();
    let times = 0;
    const work = repeat("work", 0, async () => {
      times += 1;
      if (times === 1) throw new Error("the first time fails");
      if (times === 3) third.end();
    });
    await third.ended;
    await work.stop();
    expect(times).toBeGreaterThanOrEqual(3);
  });

  it("waits at its stop for what is under way, and begins nothing more", async () => {
    const begun = deferred();
    const held = deferred();
    const seen: string[] = [];
    const work = repeat("work", 0, async () => {
      seen.push("begun");
      begun.end();
      await held.ended;
      seen.push("ended");
    });
    await begun.ended;
    const stopped = work.stop().then(() => seen.push("stopped"));
    held.end();
    await stopped;
    expect(seen).toEqual(["begun", "ended", "stopped"]);
  });
});
