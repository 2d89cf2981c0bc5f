import { createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { HttpLimits, HttpRequest } from "@/lib/upstream/exchange";
import { createHttpClient, type HttpClient } from "@/lib/upstream/http";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import {
  answer,
  closedPort,
  listen,
  type Reply,
  stubCarrier,
} from "@/lib/upstream/testing/stub-carrier";

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

function client(limits: Partial<HttpLimits> = {}): HttpClient {
  const http = createHttpClient({ limits: { connectMs: 300, exchangeMs: 600, ...limits } });
  open.push(http);
  return http;
}

async function carrier(reply: Reply) {
  const stub = await stubCarrier(reply);
  open.push(stub);
  return stub;
}

/** A bare TCP server. */
async function tcp(onSocket: (socket: Socket) => void): Promise<number> {
  const server: Server = createServer((socket) => {
    socket.on("error", () => {});
    onSocket(socket);
  });
  const listening = await listen(server);
  open.push(listening);
  return listening.port;
}

function put(url: string): HttpRequest {
  return { what: "ICM plan", method: "PUT", url: new URL(url), body: { json: {} }, secrets: [] };
}

function get(url: string): HttpRequest {
  return { what: "ICM profile", method: "GET", url: new URL(url), secrets: [] };
}

describe("a change that cannot have been sent", () => {
  it("is one whose connection was refused", async () => {
    const error = await failureOf(client().change(put(`http://127.0.0.1:${await closedPort()}/x`)));
    expect(error).toMatchObject({ delivery: "not_sent", code: "connection_refused" });
    expect(error.message).toContain("ICM plan: the connection was refused: connect ECONNREFUSED");
    expect(error.exchange).toMatchObject({ method: "PUT", path: "/x", status: null, body: null });
  });

  it("is one whose host has no address", async () => {
    // A label longer than 63 characters is refused by the resolver itself, without a network.
    const error = await failureOf(client().change(put(`http://${"a".repeat(64)}.invalid/`)));
    expect(error).toMatchObject({ delivery: "not_sent", code: "name_not_resolved" });
  });

  it("is one where plain HTTP answered the TLS handshake", async () => {
    const stub = await carrier(answer(202, {}));
    const error = await failureOf(client().change(put(stub.url.replace("http:", "https:"))));
    expect(error).toMatchObject({ delivery: "not_sent", code: "tls_failed" });
    expect(stub.seen).toEqual([]);
  });

  it("is one where the TLS handshake was broken off", async () => {
    const port = await tcp((socket) => socket.once("data", () => socket.destroy()));
    const error = await failureOf(client().change(put(`https://127.0.0.1:${port}/`)));
    expect(error).toMatchObject({ delivery: "not_sent", code: "tls_failed" });
  });

  it("is one where the TLS handshake was never answered in time", async () => {
    const port = await tcp(() => {});
    const error = await failureOf(client().change(put(`https://127.0.0.1:${port}/`)));
    expect(error).toMatchObject({ delivery: "not_sent", code: "connect_timeout" });
  });

  it("is one whose whole time ran out before there was a connection", async () => {
    const port = await tcp(() => {});
    const short = client({ connectMs: 5_000, exchangeMs: 200 });
    const error = await failureOf(short.change(put(`https://127.0.0.1:${port}/`)));
    expect(error).toMatchObject({ delivery: "not_sent", code: "connect_timeout" });
  });

  it("is one that cannot be written as HTTP", async () => {
    const stub = await carrier(answer(202, {}));
    const request = { ...put(stub.url), headers: { "x-auth-token": "a\nb" } };
    const error = await failureOf(client().change(request));
    expect(error).toMatchObject({ delivery: "not_sent", code: "not_sendable" });
    expect(stub.seen).toEqual([]);
  });
});

describe("a change that may have been sent", () => {
  it("is one whose connection was reset at its first byte", async () => {
    const port = await tcp((socket) => socket.once("data", () => socket.resetAndDestroy()));
    const error = await failureOf(client().change(put(`http://127.0.0.1:${port}/`)));
    expect(error).toMatchObject({ delivery: "maybe_sent", code: "reset" });
  });

  it("is one whose connection closed after the request was read, and it is not sent again", async () => {
    const stub = await carrier((response) => response.destroy());
    const error = await failureOf(client().change(put(stub.url)));
    expect(error).toMatchObject({ delivery: "maybe_sent", code: "reset" });
    expect(stub.seen).toHaveLength(1);
  });

  it("is one that was not answered in time", async () => {
    const stub = await carrier(() => {});
    const error = await failureOf(client().change(put(stub.url)));
    expect(error).toMatchObject({ delivery: "maybe_sent", code: "timeout" });
    expect(error.message).toBe("ICM plan: no whole answer within the time limit");
  });

  it("is one whose answer is not HTTP", async () => {
    const port = await tcp((socket) => socket.once("data", () => socket.end("hello\r\n\r\n")));
    const error = await failureOf(client().change(put(`http://127.0.0.1:${port}/`)));
    expect(error.delivery).toBe("maybe_sent");
  });
});

describe("an answer to a change", () => {
  it("counts by its status even when its body breaks off", async () => {
    const stub = await carrier((response) => {
      response.writeHead(400, { "content-length": "100" });
      response.write('{"detail":"no"', () => response.destroy());
    });
    const got = await client().change(put(stub.url));
    expect(got).toMatchObject({ status: 400, cutBy: "reset", text: '{"detail":"no"' });
  });

  it("counts by its status even when its body never ends", async () => {
    const stub = await carrier((response) => {
      response.writeHead(409);
      response.write("{");
    });
    const got = await client().change(put(stub.url));
    expect(got).toMatchObject({ status: 409, cutBy: "timeout", text: "{" });
  });

  it("is read no further than the limit", async () => {
    const stub = await carrier(answer(202, "x".repeat(5_000)));
    const got = await client({ answerBytes: 1_000 }).change(put(stub.url));
    expect(got.cutBy).toBe("answer_too_large");
    expect(got.text.length).toBeLessThanOrEqual(1_000);
  });

  it("is given back as it is when it redirects: nothing is followed", async () => {
    const elsewhere = await carrier(answer(202, {}));
    const stub = await carrier(answer(307, "", { location: elsewhere.url }));
    expect((await client().change(put(stub.url))).status).toBe(307);
    expect(elsewhere.seen).toEqual([]);
  });

  it("leaves redacted evidence that JSON can hold", async () => {
    const stub = await carrier(answer(202, { tid: "tran-1", puk1: "53946058", said: "tok/en-1" }));
    const request = { ...put(`${stub.url}/v3/x?a=1`), secrets: ["tok/en-1"] };
    const evidence = (await client().change(request)).exchange();
    expect(JSON.parse(JSON.stringify(evidence))).toEqual({
      method: "PUT",
      path: "/v3/x?a=1",
      status: 202,
      ms: evidence.ms,
      body: '{"tid":"tran-1","puk1":"***","said":"***"}',
    });
  });

  it("may come in characters that are split between packets", async () => {
    const bytes = Buffer.from('{"detail":"回線"}');
    const stub = await carrier((response) => {
      response.writeHead(400);
      response.write(bytes.subarray(0, 12), () => response.end(bytes.subarray(12)));
    });
    expect((await client().change(put(stub.url))).text).toBe('{"detail":"回線"}');
  });
});

describe("connections", () => {
  it("are fresh for each change and kept for reads", async () => {
    const stub = await carrier(answer(200, {}));
    const http = client();
    await http.read(get(stub.url));
    await http.change(put(stub.url));
    await http.change(put(stub.url));
    await http.read(get(stub.url));
    expect(stub.seen.map(({ connection }) => connection)).toEqual([1, 2, 3, 1]);
  });

  it("are closed after a change", async () => {
    const stub = await carrier(answer(202, {}));
    await client().change(put(stub.url));
    expect(stub.seen[0]?.headers.connection).toBe("close");
  });
});

describe("bodies", () => {
  it("go as JSON, with integers as integers and absent fields absent", async () => {
    const stub = await carrier(answer(202, {}));
    await client().change({ ...put(stub.url), body: { json: { limit: 0, cn: undefined } } });
    expect(stub.seen[0]).toMatchObject({ method: "PUT", body: '{"limit":0}' });
    expect(stub.seen[0]?.headers["content-type"]).toBe("application/json");
  });

  it("go as a form", async () => {
    const stub = await carrier(answer(200, {}));
    const form = { json: '{"lastnameKanji":"山田 &="}' };
    await client().change({ ...put(stub.url), method: "POST", body: { form } });
    expect(stub.seen[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(new URLSearchParams(stub.seen[0]?.body).get("json")).toBe('{"lastnameKanji":"山田 &="}');
  });
});
