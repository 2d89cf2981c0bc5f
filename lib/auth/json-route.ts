import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Ctx, Permission } from "@/lib/auth/permissions";
import { requireContext } from "@/lib/auth/session";
import { AppError, type ErrorCode } from "@/lib/errors";
import { log } from "@/lib/log";

const STATUS: Partial<Record<ErrorCode, number>> = {
  not_signed_in: 401,
  not_allowed: 403,
  password_change_first: 403,
  not_found: 404,
  profile_not_in_inventory: 404,
  invalid_input: 400,
};

/**
 * The boundary of a route that answers JSON from our own database: session, permission, work. Errors are
 * `{ code, id? }`; the page that asked has the words.
 */
export async function jsonRoute(permission: Permission, work: (ctx: Ctx) => Promise<unknown>) {
  const requestId = randomUUID();
  try {
    const ctx = await requireContext(permission, requestId);
    return answer(await work(ctx), 200);
  } catch (error) {
    if (error instanceof AppError) return answer({ code: error.code }, STATUS[error.code] ?? 409);
    if (error instanceof z.ZodError) return answer({ code: "invalid_input" }, 400);
    log().error({ err: error, requestId }, "route failed");
    return answer({ code: "unexpected", id: requestId }, 500);
  }
}

function answer(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
