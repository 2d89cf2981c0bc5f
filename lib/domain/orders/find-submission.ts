import { eq } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { environmentOf, requireOpenedIn } from "@/lib/domain/carriers/environment";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { hashRequest } from "@/lib/domain/orders/request-hash";
import type { Target } from "@/lib/domain/orders/schemas";
import { stillAhead } from "@/lib/domain/orders/send-time";
import { AppError } from "@/lib/errors";

/** `notBefore`: the time to send that the order has, ISO text. `repeated`: the same submission had made it before. */
export type PlacedOrder = {
  id: string;
  code: string;
  notBefore: string | null;
  repeated: boolean;
};

/** "In 30 minutes" is another instant each time that it is pressed. */
const SAME_TIME_MS = 5 * 60 * 1000;

type Submission<R> = {
  submissionId: string;
  /** The environment that the form was opened in; absent where no form asks. */
  openedIn?: string | undefined;
  notBefore?: Date | undefined;
  request: R;
  targets: readonly Target[];
};

/**
 * The order that this submission made before, or null.
 * @throws AppError environment_changed when its form was opened in another environment than the present one;
 *   submission_reused when it asked for something else, for other targets or for another time then.
 */
export async function findSubmission<R extends Record<string, unknown>>(
  kind: OrderKind<R>,
  { submissionId, openedIn, notBefore, request, targets }: Submission<R>,
): Promise<PlacedOrder | null> {
  if (openedIn !== undefined) requireOpenedIn(kind.carrier, openedIn);
  const [found] = await db()
    .select({
      id: orders.id,
      code: orders.code,
      hash: orders.requestHash,
      environment: orders.environment,
      notBefore: orders.notBefore,
    })
    .from(orders)
    .where(eq(orders.submissionId, submissionId));
  if (!found) return null;
  const same =
    found.environment === environmentOf(kind.carrier) &&
    found.hash === hashRequest(kind.kind, request, targets) &&
    isSameTime(found.notBefore ?? undefined, notBefore);
  if (!same) {
    throw new AppError("submission_reused", { code: found.code });
  }
  const time = found.notBefore?.toISOString() ?? null;
  return { id: found.id, code: found.code, notBefore: time, repeated: true };
}

/** A time that has passed is none. */
function isSameTime(had: Date | undefined, asked: Date | undefined): boolean {
  const [one, other] = [stillAhead(had), stillAhead(asked)];
  if (!one || !other) return one === other;
  return Math.abs(one.getTime() - other.getTime()) <= SAME_TIME_MS;
}
