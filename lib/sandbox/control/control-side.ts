import type { IncomingMessage, ServerResponse } from "node:http";
import { type Command, commands } from "@/lib/sandbox/control/commands";
import { type Answer, send } from "@/lib/sandbox/http/answer";
import { type RequestBody, readBody } from "@/lib/sandbox/http/read-body";
import type { World } from "@/lib/sandbox/world";

const PREFIX = "/_sandbox/";
const LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"];

export function isControlPath(pathname: string): boolean {
  return pathname.startsWith(PREFIX);
}

/** One request of a test or a person to the sandbox itself: none of it reaches the carriers' log. */
export async function serveControl(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = await readBody(request).catch(() => null);
  if (body === null) return;
  send(response, await answerTo(world, request, url, body));
}

async function answerTo(
  world: World,
  request: IncomingMessage,
  url: URL,
  body: RequestBody,
): Promise<Answer> {
  // A web page that a browser on this machine shows must not be able to steer the sandbox.
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (!LOOPBACK_HOSTS.includes(host) || request.headers.origin !== undefined) {
    return { status: 403, body: { error: "the control side is for this machine only" } };
  }
  if (body.kind === "unreadable") return { status: 400, body: { error: "the body is not JSON" } };
  const [name = "", ...rest] = url.pathname.slice(PREFIX.length).split("/");
  const command: Command | undefined = commands[`${request.method} ${name}`];
  if (command === undefined) return { status: 404, body: { error: "no such control call" } };
  return command(world, body.kind === "json" ? body.value : undefined, rest.join("/"));
}
