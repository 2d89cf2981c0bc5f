import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { programOptions } from "@/lib/commands/program-options.mjs";
import { db } from "@/lib/db/client";
import { workerHeartbeats } from "@/lib/db/schema/workers";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner, sandboxLines, sandboxLog } from "@/lib/testing/witness";

let desk: TestDesk;
let operator: Ctx;
let lines: { imsi: string; hsn: string }[];

beforeAll(async () => {
  await build(programOptions(process.cwd(), { "testing/worker": "lib/jobs/main.ts" }));
  desk = await startTestDesk({ sandbox: true, completionMs: 3_600_000 });
  vi.stubEnv("LOG_LEVEL", "info");
  operator = await desk.makeStaff("operator");
  lines = await sandboxLines(desk, "inactive");
});
afterAll(() => desk.close());

/** The worker as a process of its own; `said` is what it has logged. */
function startProcess(): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, ["--conditions=react-server", ".build/testing/worker.js"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += String(chunk);
  });
  return { child, said: () => text };
}

async function place(line: { imsi: string; hsn: string } | undefined): Promise<string> {
  if (!line) throw new Error("the sandbox has no inactive line left");
  const { id } = await placeOrder(operator, icmActivate, {
    targets: [{ type: "imsi", value: line.imsi }],
    request: { ...line, plan: "payg", limit: 0, cn: false, unoTsl: false },
    submissionId: randomUUID(),
  });
  return id;
}

it.each(["SIGTERM", "SIGINT"] as const)(
  "at a %s it ends what it is sending, commits its outcome, begins nothing more, and is gone",
  async (signal) => {
    const [slow, next] = [lines.pop(), lines.pop()];
    const fault = { operation: "activate", kind: "delay", imsi: slow?.imsi, ms: 1_500 };
    await desk.control("POST", "faults", fault);
    const sent = await place(slow);
    const { child, said } = startProcess();
    const ended = once(child, "exit");
    const requests = async (line: typeof slow) =>
      (await sandboxLog(desk)).filter(({ imsi }) => imsi === line?.imsi).length;
    await expect.poll(() => requests(slow), { timeout: 20_000 }).toBe(1);

    child.kill(signal);
    await expect.poll(said).toContain("worker stopping");
    const waiting = await place(next);
    expect(await ended).toEqual([0, null]);

    const states = await asOwner(
      desk,
      `SELECT o.id, o.state, o.tid IS NOT NULL AS tid, a.outcome FROM orders o
         LEFT JOIN order_attempts a ON a.order_id = o.id WHERE o.id IN ($1, $2) ORDER BY o.placed_at`,
      [sent, waiting],
    );
    expect(states).toEqual([
      { id: sent, state: "accepted", tid: true, outcome: "accepted" },
      { id: waiting, state: "queued", tid: false, outcome: null },
    ]);
    expect([await requests(slow), await requests(next)]).toEqual([1, 0]);
    expect(await db().select().from(workerHeartbeats)).toEqual([]);
    expect(said()).toContain("worker stopped");
    // Not for the worker of the next test.
    await asOwner(desk, "UPDATE orders SET state = 'cancelled' WHERE state = 'queued'");
  },
);
