import type { ServerResponse } from "node:http";
import type { Fault } from "@/lib/sandbox/faults/fault";
import { type Answer, send, toWire, type WireAnswer } from "@/lib/sandbox/http/answer";
import { pause } from "@/lib/sandbox/http/pause";

const DELAY_MS = 1000;
const DRIP_MS = 20;

/** Whether the caller of this fault never gets an answer. */
export function isSilent(fault: Fault | undefined): boolean {
  return fault !== undefined && ["resetBefore", "resetAfter", "timeoutAfter"].includes(fault.kind);
}

/**
 * Puts an answer on the wire the way the fault wants it. Ends early, without an error, when the
 * sandbox closes meanwhile.
 */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  fault: Fault | undefined,
  closing: AbortSignal,
): Promise<void> {
  switch (fault?.kind) {
    case "resetBefore":
    case "resetAfter":
      response.socket?.resetAndDestroy();
      return;
    case "timeoutAfter":
      return;
    case "delay":
      if (await pause(fault.ms ?? DELAY_MS, closing)) send(response, answer);
      return;
    case "brokenJson":
      sendBroken(response, toWire(answer));
      return;
    case "cutJson":
      sendHalf(response, toWire(answer));
      return;
    case "slowDrip":
      await drip(response, toWire(answer), fault.ms ?? DRIP_MS, closing);
      return;
    default:
      send(response, answer);
  }
}

/** A body without its end, whose length says that it is whole. */
function sendBroken(response: ServerResponse, wire: WireAnswer): void {
  const bytes = wire.bytes.length > 2 ? wire.bytes.subarray(0, -2) : Buffer.from("{");
  writeHead(response, wire, bytes.length);
  response.end(bytes);
}

/** Half of a body under the length of the whole, then the end of the connection. */
function sendHalf(response: ServerResponse, wire: WireAnswer): void {
  const whole = wire.bytes.length > 1 ? wire.bytes : Buffer.from("{}");
  writeHead(response, wire, whole.length);
  response.write(whole.subarray(0, Math.ceil(whole.length / 2)), () => response.destroy());
}

async function drip(
  response: ServerResponse,
  wire: WireAnswer,
  ms: number,
  closing: AbortSignal,
): Promise<void> {
  writeHead(response, wire, wire.bytes.length);
  response.flushHeaders();
  for (const byte of wire.bytes) {
    if (response.destroyed || !(await pause(ms, closing))) return;
    response.write(Buffer.of(byte));
  }
  response.end();
}

function writeHead(response: ServerResponse, wire: WireAnswer, length: number): void {
  response.writeHead(wire.status, { ...wire.headers, "content-length": String(length) });
}
