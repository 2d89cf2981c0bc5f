import { afterEach, describe, expect, it } from "vitest";
import type { HttpRequest } from "@/lib/upstream/exchange";
import { createHttpClient, type HttpClient, retryRead } from "@/lib/upstream/http";
import { failureOf } from "@/lib/upstream/testing/failure-of";
import { answer, closedPort, type Reply, stubCarrier } from "@/lib/upstream/testing/stub-carrier";

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

function client(exchangeMs = 600): HttpClient {
  const http = createHttpClient({ limits: { connectMs: 300, exchangeMs } });
  open.push(http);
  return http;
}

async function carrier(reply: Reply) {
  const stub = await stubCarrier(reply);
  open.push(stub);
  return stub;
}

function get(url: string): HttpRequest {
  return { what: "ICM profile", method: "GET", url: new URL(url), secrets: [] };
}

describe("a read", () => {
  it("tells what was not sent from what broke", async () => {
    const http = client();
    const refused = await failureOf(http.read(get(`http://127.0.0.1:${await closedPort()}/`)));
    expect(refused).toMatchObject({ delivery: "not_sent", code: "connection_refused" });
    const stub = await carrier((response) => response.destroy());
    const broken = await failureOf(http.read(get(stub.url)));
    expect(broken).toMatchObject({ delivery: "maybe_sent", code: "reset" });
    const plain = await carrier(answer(200, {}));
    const tls = await failureOf(http.read(get(plain.url.replace("http:", "https:"))));
    expect(tls).toMatchObject({ delivery: "not_sent", code: "tls_failed" });
    const header = { ...get(plain.url), headers: { "x-auth-token": "a\nb" } };
    const unwritable = await failureOf(http.read(header));
    expect(unwritable).toMatchObject({ delivery: "not_sent", code: "not_sendable" });
  });

  it("fails when its answer is cut, saying by what", async () => {
    const stub = await carrier((response) => {
      response.writeHead(200);
      response.write('{"puk1":"5394');
    });
    const error = await failureOf(client().read(get(stub.url)));
    expect(error).toMatchObject({ code: "timeout", status: 200 });
    expect(error.exchange?.body).toBe('{"puk1":***');
  });

  it("is tried once more when it broke, and no more than that", async () => {
    let broken = 0;
    const stub = await carrier((response, seen) => {
      if (seen.path === "/always" || broken === 0) {
        broken += 1;
        response.destroy();
      } else answer(200, { ok: true })(response, seen);
    });
    const http = client();
    const got = await retryRead(() => http.read(get(`${stub.url}/once`)));
    expect(got.text).toBe('{"ok":true}');
    expect(stub.seen).toHaveLength(2);
    const error = await failureOf(retryRead(() => http.read(get(`${stub.url}/always`))));
    expect(error.code).toBe("reset");
    expect(stub.seen).toHaveLength(4);
  });

  it("is not tried again when it was answered late", async () => {
    const stub = await carrier(() => {});
    const http = client(200);
    const error = await failureOf(retryRead(() => http.read(get(stub.url))));
    expect(error.code).toBe("timeout");
    expect(stub.seen).toHaveLength(1);
  });
});
