import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from "node:net";

export type SeenRequest = {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Numbers the connections in the order in which they came. */
  connection: number;
};

export type Reply = (response: ServerResponse, seen: SeenRequest) => void;

export type StubCarrier = { url: string; seen: SeenRequest[]; close(): Promise<void> };

/** Listens on a free port of 127.0.0.1 and gives its address and a close that waits for nobody. */
export async function listen(server: Server): Promise<{ port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = portOf(server.address());
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { port, close };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return address.port;
}

/** A port of 127.0.0.1 where nobody listens. */
export async function closedPort(): Promise<number> {
  const { port, close } = await listen(createTcpServer());
  await close();
  return port;
}

/** A server that records each request, whole, and then lets `reply` answer it (or not). */
export async function stubCarrier(reply: Reply): Promise<StubCarrier> {
  const seen: SeenRequest[] = [];
  const connections = new WeakMap<Socket, number>();
  let opened = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url: path = "", headers, socket } = request;
      const body = Buffer.concat(chunks).toString();
      const entry = { method, path, headers, body, connection: connections.get(socket) ?? 0 };
      seen.push(entry);
      reply(response, entry);
    });
  });
  server.on("connection", (socket) => {
    opened += 1;
    connections.set(socket, opened);
  });
  const { port, close } = await listen(server);
  return { url: `http://127.0.0.1:${port}`, seen, close };
}

/** Answers with JSON, or with `body` as it is when it is text. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}
