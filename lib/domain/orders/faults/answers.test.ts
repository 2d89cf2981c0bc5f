import { afterAll, beforeAll } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { startFaultDesk } from "@/lib/domain/orders/faults/fault-desk";
import { answered } from "@/lib/domain/orders/faults/play-row";
import { testTable } from "@/lib/domain/orders/faults/test-table";
import type { TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  ({ desk, operator } = await startFaultDesk());
});
afterAll(() => desk.close());

const OTHER_PARAMETER = { resultCode: 204, status: { message: "Bad Request", statusCode: 400 } };

testTable(
  "The answer",
  {
    "500, not applied": answered(() => ({ kind: "status500" })),
    "500, applied": answered(() => ({ kind: "status500After" })),
    "503, not applied": answered(() => ({ kind: "status503" })),
    "503, applied": answered(() => ({ kind: "status503After" })),
    "answer cut in its middle": answered(() => ({ kind: "cutJson" })),
    "a whole answer that is no JSON": answered(() => ({ kind: "brokenJson" })),
    "HTML under the status of a success": answered(() => ({ kind: "html" })),
    "429 without a resultCode": answered(() => ({
      kind: "refuse",
      status: 429,
      body: { message: "Too Many Requests" },
    })),
    "400; Freebit 204": answered(({ atCarrier }) => ({
      kind: "refuse",
      status: 400,
      ...(atCarrier === "addAcnt" && { body: OTHER_PARAMETER }),
    })),
    "slow drip, whole within the limit": answered(() => ({ kind: "slowDrip", ms: 2 })),
  },
  () => ({ desk, operator }),
);
