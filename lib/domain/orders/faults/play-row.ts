import {
  anotherWorker,
  timePasses,
  timeStandsStill,
} from "@/lib/domain/orders/faults/another-worker";
import type { Kind } from "@/lib/domain/orders/faults/operations";
import {
  dispatchAll,
  type Fault,
  lookAt,
  ordersOf,
  placeAll,
  type Scene,
  type Sight,
  setFaults,
} from "@/lib/domain/orders/faults/scene";
import type { Subject } from "@/lib/domain/orders/faults/subjects";

/** How a row of a table is made to happen. */
export type Scenario = {
  /** Places the orders and brings the fault over their sending. */
  strike: (scene: Scene) => Promise<void>;
  /** Ends the fault, or has staff do what they then do; otherwise the carrier is well again. */
  heal?: (scene: Scene) => Promise<void>;
  /** The code that the orders then say, where nothing at the carrier tells whether it was this fault. */
  code?: string;
};

/** The carrier meets each request with a fault. */
export function answered(faultOf: (subject: Subject) => Fault): Scenario {
  return {
    strike: async (scene) => {
      await placeAll(scene);
      await setFaults(scene, faultOf);
      await dispatchAll(scene, "first");
    },
  };
}

/** What was seen of one operation in a row: after the fault, before anything was due, at the end, and later. */
export type Played = { first: Sight; early: Sight; last: Sight; later: Sight; code: unknown };

/** Lets the row happen to all operations at once, with another worker coming too early, in time, and once more. */
export async function playRow(scene: Scene, scenario: Scenario): Promise<Map<Kind, Played>> {
  await scenario.strike(scene);
  const first = await lookAt(scene);
  const struck = await ordersOf(scene);
  const isDue = struck.some(({ state, sendCount }) => state === "queued" && sendCount === 0);
  if (!isDue) {
    await timeStandsStill(scene);
    await anotherWorker(scene);
    await dispatchAll(scene, "early");
  }
  const early = isDue ? first : await lookAt(scene);
  await (scenario.heal ?? carrierIsWell)(scene);
  await timePasses(scene);
  await anotherWorker(scene);
  await carriersFinish(scene);
  await timePasses(scene);
  await anotherWorker(scene);
  const last = await lookAt(scene);
  await timePasses(scene);
  await anotherWorker(scene);
  await dispatchAll(scene, "later");
  const later = await lookAt(scene);
  return new Map(
    scene.subjects.map(({ kind, submissionId }) => {
      const order = struck.find((one) => one.submissionId === submissionId);
      const sight = (of: Map<Kind, Sight>) => of.get(kind) ?? { state: "-", seen: -1, applied: -1 };
      const sights = { first: sight(first), early: sight(early), last: sight(last) };
      return [kind, { ...sights, later: sight(later), code: order?.answer?.code }];
    }),
  );
}

/** What they have accepted is done, and Freebit's completion file is there. */
async function carriersFinish({ desk }: Scene): Promise<void> {
  await desk.control("POST", "complete");
}

async function carrierIsWell({ desk }: Scene): Promise<void> {
  await desk.control("DELETE", "faults");
}
