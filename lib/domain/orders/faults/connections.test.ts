import { afterAll, beforeAll, expect } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { freebit } from "@/lib/domain/carriers/freebit";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { startFaultDesk } from "@/lib/domain/orders/faults/fault-desk";
import type { Scenario } from "@/lib/domain/orders/faults/play-row";
import {
  dispatchAll,
  orderIdsOf,
  PROGRAM,
  placeAll,
  type Scene,
  setFaults,
  untilSeen,
} from "@/lib/domain/orders/faults/scene";
import { testTable } from "@/lib/domain/orders/faults/test-table";
import { holdTimeLimits } from "@/lib/domain/orders/faults/time-limits";
import { type Bundle, bundleProgram, startProgram } from "@/lib/testing/child-program";
import type { TestDesk } from "@/lib/testing/desk";
import { sandboxLog } from "@/lib/testing/witness";
import { closedPort } from "@/lib/upstream/testing/stub-carrier";

let desk: TestDesk;
let operator: Ctx;
let bundle: Bundle;

beforeAll(async () => {
  ({ desk, operator } = await startFaultDesk());
  bundle = await bundleProgram("lib/domain/orders/faults/desk-process.ts");
  // What fails below is the request itself: ICM's token comes with the first reading.
  await freebit().signIn();
});
afterAll(async () => {
  await bundle.remove();
  await desk.close();
});

/** A worker whose carriers have another address sends all that there is. */
function sentTo(address: () => Promise<string>, code: string): Scenario {
  return {
    strike: async (scene) => {
      await placeAll(scene);
      const worker = startProgram(bundle.file, { SANDBOX_URL: await address() });
      const ids = await orderIdsOf(scene);
      await Promise.all(ids.map((orderId) => worker.call({ do: "dispatch", orderId })));
      await worker.kill();
    },
    code,
  };
}

/** One after another: a request that was never read is known by its moment alone. */
async function sendUnread(scene: Scene): Promise<void> {
  for (const subject of scene.subjects) {
    const { atCarrier: operation, faultFor, kind } = subject;
    const { imsi } = faultFor;
    // With an EID the body would be read.
    await desk.control("POST", "faults", { operation, kind: "resetBefore", ...(imsi && { imsi }) });
    const before = (await sandboxLog(desk)).length;
    const [id = ""] = await orderIdsOf({ ...scene, subjects: [subject] });
    await dispatchOrder(PROGRAM, id, "first");
    const log = await sandboxLog(desk);
    expect(log.slice(before), kind).toMatchObject([{ operation, body: null, status: null }]);
    scene.unread.set(before, subject);
  }
}

async function sendWithoutAnswer(scene: Scene): Promise<void> {
  await setFaults(scene, () => ({ kind: "timeoutAfter" }));
  const limits = holdTimeLimits();
  try {
    const sending = dispatchAll(scene, "first");
    await untilSeen(scene);
    limits.runOut();
    await sending;
  } finally {
    limits.restore();
  }
}

testTable(
  "The connection",
  {
    // A label longer than 63 characters is refused by the resolver itself, without a network.
    "name not resolved": sentTo(
      async () => `https://${"a".repeat(64)}.invalid`,
      "name_not_resolved",
    ),
    "connection refused": sentTo(
      async () => `http://127.0.0.1:${await closedPort()}`,
      "connection_refused",
    ),
    "TLS fails": sentTo(async () => desk.sandboxUrl.replace("http:", "https:"), "tls_failed"),
    "reset before the request was read": {
      strike: async (scene) => {
        await placeAll(scene);
        await sendUnread(scene);
      },
      code: "reset",
    },
    "reset after it was applied": {
      strike: async (scene) => {
        await placeAll(scene);
        await setFaults(scene, () => ({ kind: "resetAfter" }));
        await dispatchAll(scene, "first");
      },
      code: "reset",
    },
    "no answer in time, applied": {
      strike: async (scene) => {
        await placeAll(scene);
        await sendWithoutAnswer(scene);
      },
      code: "timeout",
    },
  },
  () => ({ desk, operator }),
);
