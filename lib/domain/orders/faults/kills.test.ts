import { createServer } from "node:net";
import { afterAll, beforeAll, expect, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { freebit } from "@/lib/domain/carriers/freebit";
import { takeWakeUps, timePasses } from "@/lib/domain/orders/faults/another-worker";
import { startFaultDesk } from "@/lib/domain/orders/faults/fault-desk";
import { hold, type Step } from "@/lib/domain/orders/faults/hold";
import {
  dispatchAll,
  placeAll,
  type Scene,
  setFaults,
  untilSeen,
} from "@/lib/domain/orders/faults/scene";
import type { Subject } from "@/lib/domain/orders/faults/subjects";
import { testTable } from "@/lib/domain/orders/faults/test-table";
import {
  type Bundle,
  bundleProgram,
  type ChildProgram,
  startProgram,
} from "@/lib/testing/child-program";
import type { TestDesk } from "@/lib/testing/desk";
import { listen } from "@/lib/upstream/testing/stub-carrier";

let desk: TestDesk;
let operator: Ctx;
let bundle: Bundle;

beforeAll(async () => {
  ({ desk, operator } = await startFaultDesk());
  bundle = await bundleProgram("lib/domain/orders/faults/desk-process.ts");
  await freebit().signIn();
});
afterAll(async () => {
  await bundle.remove();
  await desk.close();
});

/** Two processes, since one has fewer connections to the database than the scene has orders. */
function twoProcesses(scene: Scene): { program: ChildProgram; subjects: Subject[] }[] {
  const ofFreebit = ({ atCarrier }: Subject) => atCarrier === "addAcnt";
  return [
    scene.subjects.filter((subject) => !ofFreebit(subject)),
    scene.subjects.filter(ofFreebit),
  ].map((subjects) => ({ program: startProgram(bundle.file), subjects }));
}

const placing = ({ kind, form }: Subject) => {
  if (operator.actor === "program") throw new Error("staff place orders");
  return { do: "place", kind, form, staff: operator.actor.id };
};

/** Has processes of their own place all forms, or dispatch all orders, and kills them at this step. */
async function killAt(scene: Scene, step: Step, what: "place" | "dispatch"): Promise<void> {
  const processes = twoProcesses(scene);
  const held = await hold(desk, step);
  for (const { program, subjects } of processes) {
    if (what === "place") for (const subject of subjects) program.begin(placing(subject));
    else await beginDispatch({ ...scene, subjects }, program);
  }
  await held.until(scene.subjects.length);
  await Promise.all(processes.map(({ program }) => program.kill()));
  await held.release();
}

/** What woke the process is gone with it. */
async function beginDispatch(scene: Scene, program: ChildProgram): Promise<void> {
  for (const { orderId } of await takeWakeUps(scene)) program.begin({ do: "dispatch", orderId });
}

/** Has the carriers accept and do all orders; a completion file says so of Freebit's. */
async function carryOut(scene: Scene): Promise<void> {
  await placeAll(scene);
  await dispatchAll(scene, "first");
  await desk.control("POST", "complete");
}

testTable(
  "The desk is killed",
  {
    "in the placing transaction, before its commit": {
      strike: (scene) => killAt(scene, "wakeUp", "place"),
      heal: async (scene) => {
        const placed = await placeAll(scene);
        expect(placed.map(({ repeated }) => repeated)).toEqual(scene.subjects.map(() => false));
      },
    },
    "after that commit": {
      strike: async (scene) => {
        const desks = twoProcesses(scene);
        for (const { program, subjects } of desks) {
          await Promise.all(subjects.map((subject) => program.call(placing(subject))));
          await program.kill();
        }
      },
      heal: async (scene) => {
        const placed = await placeAll(scene);
        expect(placed.map(({ repeated }) => repeated)).toEqual(scene.subjects.map(() => true));
      },
    },
    "in the claim, before its commit": {
      strike: async (scene) => {
        await placeAll(scene);
        await killAt(scene, "attempt", "dispatch");
      },
    },
    "sending: claimed, nothing at the carrier yet": {
      strike: async (scene) => {
        await placeAll(scene);
        let connections = 0;
        const onTheWay = await listen(
          createServer(() => {
            connections += 1;
          }),
        );
        const SANDBOX_URL = `http://127.0.0.1:${onTheWay.port}`;
        const worker = startProgram(bundle.file, { SANDBOX_URL });
        await beginDispatch(scene, worker);
        await vi.waitFor(() => expect(connections).toBe(scene.subjects.length), 20_000);
        await worker.kill();
        await onTheWay.close();
      },
    },
    "sending: the carrier has it, no answer yet": {
      strike: async (scene) => {
        await placeAll(scene);
        await setFaults(scene, () => ({ kind: "timeoutAfter" }));
        const worker = startProgram(bundle.file);
        await beginDispatch(scene, worker);
        await untilSeen(scene);
        await worker.kill();
      },
    },
    "after the carrier's answer, before its commit": {
      strike: async (scene) => {
        await placeAll(scene);
        await killAt(scene, "outcome", "dispatch");
      },
    },
    "accepted, in the settling transaction": {
      strike: async (scene) => {
        await carryOut(scene);
        await timePasses(scene);
        const worker = startProgram(bundle.file);
        const held = await hold(desk, "settling");
        const follows = (await takeWakeUps(scene)).filter(({ name }) => name === "order.follow");
        for (const { orderId } of follows) worker.begin({ do: "follow", orderId });
        worker.begin({ do: "takeCompletions" });
        // Six of ICM's, each by itself, and all of Freebit's, which stand in one file.
        await held.until(7);
        await worker.kill();
        await held.release();
      },
    },
  },
  () => ({ desk, operator }),
);
