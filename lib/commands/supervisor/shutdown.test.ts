import { expect, test, vi } from "vitest";
import { Shutdown } from "@/lib/commands/supervisor/shutdown";

test("what was started last is stopped first, and each once", async () => {
  const shutdown = new Shutdown();
  const stopped: string[] = [];
  for (const name of ["database", "worker", "desk"]) {
    await shutdown.add(async () => {
      stopped.push(name);
    });
  }
  await Promise.all([shutdown.run(), shutdown.run()]);
  expect(stopped).toEqual(["desk", "worker", "database"]);
});

test("one that fails to stop keeps no other from it", async () => {
  const printed = vi.spyOn(console, "error").mockReturnValue();
  const shutdown = new Shutdown();
  const stopped: string[] = [];
  await shutdown.add(async () => {
    stopped.push("database");
  });
  await shutdown.add(() => Promise.reject(new Error("The worker does not stop.")));
  await shutdown.run();
  expect(stopped).toEqual(["database"]);
  expect(printed).toHaveBeenCalledWith("The worker does not stop.");
});

test("what comes up while all is being stopped is stopped at once", async () => {
  const shutdown = new Shutdown();
  await shutdown.run();
  let stopped = false;
  await shutdown.add(async () => {
    stopped = true;
  });
  expect(stopped).toBe(true);
});

test("asking a second time ends by force what is slow to stop", async () => {
  const shutdown = new Shutdown();
  let finish: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await shutdown.add(
    () => slow,
    () => finish(),
  );
  const first = shutdown.run();
  await shutdown.run();
  await first;
});
