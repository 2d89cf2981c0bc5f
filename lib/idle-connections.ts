import { subscribe } from "node:diagnostics_channel";
import { Socket } from "node:net";
import { z } from "zod";

const Accepted = z.object({ socket: z.instanceof(Socket) });

/** Lets Next's own stop, which takes no more requests and ends with the last connection, wait for answers alone. */
export function endIdleAtStop(): void {
  const { endIdle } = followConnections();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, endIdle);
}

/**
 * Follows the connections of this process's HTTP servers. A server that closes waits for all of them, also for those
 * that a browser opened in advance or keeps for later: a minute and more, though nobody waits for an answer.
 * @returns what ends those without a request under way, and from then on each as soon as its answer is sent
 */
export function followConnections(): { endIdle: () => void } {
  const requests = new Map<Socket, number>();
  let ending = false;

  function count(message: unknown, change: number): void {
    const { data } = Accepted.safeParse(message);
    if (!data) return;
    const { socket } = data;
    if (!requests.has(socket)) socket.once("close", () => requests.delete(socket));
    const now = (requests.get(socket) ?? 0) + change;
    requests.set(socket, now);
    if (ending && change < 0 && now <= 0) socket.end();
  }

  subscribe("net.server.socket", (message) => count(message, 0));
  subscribe("http.server.request.start", (message) => count(message, 1));
  subscribe("http.server.response.finish", (message) => count(message, -1));
  return {
    endIdle() {
      ending = true;
      for (const [socket, under] of requests) if (under <= 0) socket.destroy();
    },
  };
}
