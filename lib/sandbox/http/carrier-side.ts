import type { IncomingMessage, ServerResponse } from "node:http";
import { answerAfterCarrier, answerInsteadOfCarrier } from "@/lib/sandbox/faults/answer-instead";
import { deliver, isSilent } from "@/lib/sandbox/faults/deliver";
import type { Fault } from "@/lib/sandbox/faults/fault";
import { findFreebitRoute } from "@/lib/sandbox/freebit/routes";
import type { Answer } from "@/lib/sandbox/http/answer";
import { pause } from "@/lib/sandbox/http/pause";
import { type RequestBody, readBody } from "@/lib/sandbox/http/read-body";
import type { CarrierReply, FindRoute, Route } from "@/lib/sandbox/http/route";
import { findIcmRoute } from "@/lib/sandbox/icm/routes";
import { findKeystoneRoute } from "@/lib/sandbox/keystone/routes";
import { loggableBody } from "@/lib/sandbox/log/loggable-body";
import type { World } from "@/lib/sandbox/world";

/** Every carrier of the sandbox. */
const carriers: FindRoute[] = [findKeystoneRoute, findIcmRoute, findFreebitRoute];

const NO_ANSWER: Answer = { status: 500 };

/**
 * One request to a carrier: read, answered by the carrier or by a fault, written to the journal, and
 * only then answered on the wire.
 */
export async function serveCarrier(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  closing: AbortSignal,
): Promise<void> {
  const { latencyMs } = world.settings;
  const method = request.method ?? "";
  const route = findRoute(method, url.pathname);
  const earlyFault = world.faults.take(route.operation, route.imsi);
  const seen = {
    at: new Date(world.clock()).toISOString(),
    method,
    path: url.pathname + url.search,
    operation: route.operation,
    imsi: route.imsi,
  };
  const unanswered = {
    ...seen,
    body: null,
    status: null,
    applied: false,
    ...(earlyFault && { fault: earlyFault.kind }),
  };

  if (earlyFault?.kind === "resetBefore") {
    await world.record(unanswered, {});
    return deliver(response, NO_ANSWER, earlyFault, closing);
  }

  const body = await readBody(request, route.parseBody).catch(() => null);
  if (body === null) return world.record(unanswered, {});

  const eid = route.eidOf?.(body) ?? null;
  const fault =
    earlyFault ?? (eid === null ? undefined : world.faults.takeByEid(route.operation, eid));
  const { answer, ...changes } = replyTo(world, request, route, url, body, fault);
  await world.record(
    {
      ...seen,
      ...(eid !== null && { eid }),
      body: loggableBody(body),
      status: isSilent(fault) ? null : answer.status,
      ...(fault && { fault: fault.kind }),
      applied: Object.values(changes).some((events) => events?.length),
    },
    changes,
  );
  if (latencyMs > 0 && !(await pause(latencyMs, closing))) return;
  return deliver(response, answer, fault, closing);
}

function findRoute(method: string, pathname: string): Route {
  for (const find of carriers) {
    const route = find(method, pathname);
    if (route) return route;
  }
  const answer = { status: 404, body: { message: "Not Found" } };
  return { operation: "unknown", imsi: null, reply: () => ({ answer }) };
}

function replyTo(
  world: World,
  request: IncomingMessage,
  route: Route,
  url: URL,
  body: RequestBody,
  fault: Fault | undefined,
): CarrierReply {
  if (fault?.kind === "unauthorized" && route.unauthorized) {
    return { answer: route.unauthorized(world) };
  }
  const instead = fault && answerInsteadOfCarrier(fault);
  if (instead) return { answer: instead };
  const reply = route.reply(world, {
    query: url.searchParams,
    headers: request.headers,
    body,
    now: world.clock(),
    outcome: outcomeOf(fault),
  });
  return fault ? { ...reply, answer: answerAfterCarrier(fault, reply.answer) } : reply;
}

function outcomeOf(fault: Fault | undefined) {
  if (fault?.kind === "failLater") return "failed";
  return fault?.kind === "cancelLater" ? "cancel" : "success";
}
