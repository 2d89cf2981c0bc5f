import { expect, onTestFinished, test, vi } from "vitest";
import { startChild } from "@/lib/commands/supervisor/child";
import { keepRunning } from "@/lib/commands/supervisor/worker";

function program(text: string) {
  const child = startChild("worker", ["-e", text], { cwd: "/", environment: {} });
  onTestFinished(child.kill);
  return child;
}

test("a worker that ends is started again, until there is no pause left", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  let starts = 0;
  const reasons: string[] = [];
  await keepRunning({
    start: async () => {
      starts += 1;
      return program("process.exit(3)");
    },
    pausesMs: [1, 1],
    stopped: () => false,
    onGivenUp: (reason) => reasons.push(reason),
  });
  expect(starts).toBe(3);
  expect(reasons).toEqual(["The worker ended with code 3, time and again."]);
});

test("a worker that was asked to end stays so", async () => {
  let starts = 0;
  await keepRunning({
    start: async () => {
      starts += 1;
      return program("");
    },
    pausesMs: [1],
    stopped: () => true,
    onGivenUp: expect.unreachable,
  });
  expect(starts).toBe(1);
});
