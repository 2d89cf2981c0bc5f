import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { followConnections } from "@/lib/idle-connections";

it("a server that closes waits for answers, and for no connection that waits for none", async () => {
  const { endIdle } = followConnections();
  let finish: () => void = () => undefined;
  const server = createServer((request, response) => {
    if (request.url === "/quick") response.end("quick");
    else finish = () => response.end("slow");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server.address());

  const unused = await open(port);
  const kept = await open(port);
  ask(kept.socket, "/quick");
  await expect.poll(kept.text).toContain("quick");
  const slow = await open(port);
  ask(slow.socket, "/slow");
  await once(server, "request");

  const closed = once(server, "close");
  server.close();
  endIdle();
  await Promise.all([unused.ended, kept.ended]);
  expect(slow.text()).toBe("");
  finish();
  await slow.ended;
  expect(slow.text()).toMatch(/^HTTP\/1\.1 200 OK\r\n.*slow/s);
  await closed;
});

/** A connection as a browser has it: open until somebody ends it. */
async function open(port: number) {
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  const ended = once(socket, "close");
  await once(socket, "connect");
  let text = "";
  socket.on("data", (chunk) => {
    text += String(chunk);
  });
  return { socket, ended, text: () => text };
}

function ask(socket: Socket, path: string): void {
  socket.write(`GET ${path} HTTP/1.1\r\nHost: desk\r\n\r\n`);
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== "object" || !address) throw new Error("the server does not listen");
  return address.port;
}
