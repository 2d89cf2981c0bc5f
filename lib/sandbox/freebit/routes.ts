import { freebitAnswer } from "@/lib/sandbox/freebit/answer";
import type { FreebitOperation } from "@/lib/sandbox/freebit/call";
import { freebitEndpoints } from "@/lib/sandbox/freebit/endpoints";
import { parseFormJson } from "@/lib/sandbox/freebit/form-json";
import { FreebitRefusal } from "@/lib/sandbox/freebit/refusal";
import type { RequestBody } from "@/lib/sandbox/http/read-body";
import type { CarrierReply, CarrierRequest, FindRoute } from "@/lib/sandbox/http/route";
import type { World } from "@/lib/sandbox/world";

const BASE = "/emptool/api";
const FORM = "application/x-www-form-urlencoded";

/** No code is published for a form that cannot be read; this is the one for "other parameters". */
const UNREADABLE = 204;
const DEAD_KEY = 205;

/** Freebit's operations: OEM authentication and PA05-41. */
export const findFreebitRoute: FindRoute = (method, pathname) => {
  const endpoint = freebitEndpoints.find(({ path }) => pathname === BASE + path);
  if (method !== "POST" || endpoint === undefined) return null;
  return {
    operation: endpoint.operation,
    imsi: null,
    parseBody: parseFormJson,
    eidOf,
    unauthorized: (world) => freebitAnswer(DEAD_KEY, world.settings),
    reply: (world, request) => reply(world, request, endpoint.handle),
  };
};

function reply(world: World, request: CarrierRequest, handle: FreebitOperation): CarrierReply {
  const { now, outcome, body } = request;
  const { settings } = world;
  try {
    const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
    if (type !== FORM || body.kind !== "json") throw new FreebitRefusal(UNREADABLE);
    const state = world.freebit(now);
    const { more, events } = handle({ state, now, settings, outcome, json: body.value });
    return { answer: freebitAnswer(100, settings, more), freebit: events };
  } catch (error) {
    if (error instanceof FreebitRefusal) return { answer: freebitAnswer(error.code, settings) };
    throw error;
  }
}

function eidOf(body: RequestBody): string | null {
  if (body.kind !== "json" || typeof body.value !== "object" || body.value === null) return null;
  return "eid" in body.value && typeof body.value.eid === "string" ? body.value.eid : null;
}
