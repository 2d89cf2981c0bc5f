import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { ALL, noteReached, tryOrdersAtOnce } from "@/lib/domain/carriers/breakers";
import { type Carrier, environmentOf } from "@/lib/domain/carriers/environment";
import { freebitPastGate } from "@/lib/domain/carriers/freebit";
import { icmPastGate } from "@/lib/domain/carriers/icm";
import type { CarrierInput } from "@/lib/domain/carriers/schemas";
import { type UpstreamCode, UpstreamError } from "@/lib/upstream/upstream-error";

/** Why a step failed: our code, and what the carrier or the system said, redacted. */
export type StepFailure = {
  code: UpstreamCode;
  status: number | null;
  resultCode: string | null;
  /** The carrier's own explanation. */
  detail: string | null;
  /** For an administrator: what was called and what came, in English. */
  message: string;
};

export type TestedStep = {
  step: "signIn" | "policies" | "authOem";
  ms: number;
  failure: StepFailure | null;
};

/** What was tried, in its order, up to the first step that failed. */
export type ConnectionTest = { carrier: Carrier; steps: TestedStep[] };

const STEPS: Record<Carrier, readonly { step: TestedStep["step"]; run: () => Promise<unknown> }[]> =
  {
    icm: [
      { step: "signIn", run: () => icmPastGate().signIn() },
      { step: "policies", run: () => icmPastGate().policies() },
    ],
    // PA05-41 has nothing that can be read.
    freebit: [{ step: "authOem", run: () => freebitPastGate().signIn() }],
  };

/**
 * Signs in anew and reads what can be read without naming a line, also while the carrier's gate is closed: where all of it
 * works the gate is open again, and where changes failed the next order is the try. Changes nothing at the carrier; the new token takes the place of the stored one.
 * @throws AppError not_allowed, carrier_unused
 */
export async function testConnection(ctx: Ctx, { carrier }: CarrierInput): Promise<ConnectionTest> {
  requirePermission(ctx, "carriers:manage");
  const environment = environmentOf(carrier);
  const steps: TestedStep[] = [];
  for (const { step, run } of STEPS[carrier]) {
    const tested = await timed(step, run);
    steps.push(tested);
    if (tested.failure) break;
  }
  if (steps.every(({ failure }) => failure === null)) {
    await noteReached({ environment, scope: ALL });
    // A test changes nothing: whether orders go well, the next one tells.
    await tryOrdersAtOnce(environment);
  }
  await withTransaction((tx) =>
    writeAudit(tx, ctx, {
      action: "carrier.test",
      entity: "carrier",
      entityId: environment,
      detail: {
        steps: steps.map(({ step, ms, failure }) => ({ step, ms, code: failure?.code ?? "ok" })),
      },
    }),
  );
  return { carrier, steps };
}

async function timed(step: TestedStep["step"], run: () => Promise<unknown>): Promise<TestedStep> {
  const started = performance.now();
  const failure = await failureOf(run);
  return { step, ms: Math.round(performance.now() - started), failure };
}

async function failureOf(run: () => Promise<unknown>): Promise<StepFailure | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const { code, status, resultCode, detail, message } = error;
    return {
      code,
      status: status ?? null,
      resultCode: resultCode ?? null,
      detail: detail ?? null,
      message,
    };
  }
}
