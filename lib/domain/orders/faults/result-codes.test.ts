import { afterAll, beforeAll } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { startFaultDesk } from "@/lib/domain/orders/faults/fault-desk";
import { answered } from "@/lib/domain/orders/faults/play-row";
import { type Fault, FOR_EVER } from "@/lib/domain/orders/faults/scene";
import { testTable } from "@/lib/domain/orders/faults/test-table";
import type { TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  ({ desk, operator } = await startFaultDesk());
});
afterAll(() => desk.close());

/** Freebit's answer with this result code under this HTTP status, by the document's form of an answer. */
const code = (resultCode: number, status: number, statusCode = status) => ({
  status,
  body: { resultCode, status: { message: "-", statusCode } },
});

const refused = (answer: Pick<Fault, "status" | "body" | "times">) =>
  answered(() => ({ kind: "refuse", ...answer }));

testTable(
  "Freebit's result codes",
  {
    "228 once": refused(code(228, 400)),
    "228 for ever": refused({ ...code(228, 400), times: FOR_EVER }),
    "900 (unexpected error)": refused(code(900, 500)),
    "a code that the document does not have": refused(code(777, 400)),
    "401 without a resultCode": refused({ status: 401, body: { message: "Unauthorized" } }),
    "100 under HTTP 500": answered(() => ({ kind: "html", ...code(100, 500, 200) })),
    "371 under HTTP 200": refused(code(371, 200, 500)),
  },
  () => ({ desk, operator }),
);
