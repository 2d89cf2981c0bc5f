import { afterAll, beforeAll } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierTokens } from "@/lib/db/schema/carriers";
import { startFaultDesk } from "@/lib/domain/orders/faults/fault-desk";
import { answered } from "@/lib/domain/orders/faults/play-row";
import { dispatchAll, FOR_EVER, placeAll, setFaults } from "@/lib/domain/orders/faults/scene";
import { testTable } from "@/lib/domain/orders/faults/test-table";
import type { TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  ({ desk, operator } = await startFaultDesk());
});
afterAll(() => desk.close());

testTable(
  "The token",
  {
    "no token, no authKey to be had": {
      strike: async (scene) => {
        await placeAll(scene);
        await db().delete(carrierTokens);
        for (const operation of ["token", "authOem"]) {
          const fault = { operation, kind: "status503", times: FOR_EVER };
          await desk.control("POST", "faults", fault);
        }
        await dispatchAll(scene, "first");
      },
      code: "http_status",
    },
    // The sandbox's word for it is a 401 of ICM's and a 205 of Freebit's.
    "401, or Freebit 205, once": answered(() => ({ kind: "unauthorized" })),
    "the same once, then reset after it was applied": {
      strike: async (scene) => {
        await placeAll(scene);
        await setFaults(scene, () => ({ kind: "unauthorized" }));
        await setFaults(scene, () => ({ kind: "resetAfter" }));
        await dispatchAll(scene, "first");
      },
      code: "reset",
    },
    "401, or Freebit 205, for ever": answered(() => ({ kind: "unauthorized", times: FOR_EVER })),
  },
  () => ({ desk, operator }),
);
