import { describe, expect, it } from "vitest";
import { jsonBody } from "@/lib/auth/json-body";

function post(body: BodyInit | null): Request {
  return new Request("http://localhost:3000/api/search", { method: "POST", body });
}

/** `{"text":"…"}` of that many bytes in all. */
const ofBytes = (bytes: number) => JSON.stringify({ text: "x".repeat(bytes - 11) });

describe("jsonBody", () => {
  it("gives what was sent, also when it comes in pieces that cut a character", async () => {
    const bytes = Buffer.from('{"text":"渋谷"}');
    const inPieces = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const init = { method: "POST", body: inPieces, duplex: "half" };
    expect(await jsonBody(new Request("http://localhost:3000/", init))).toEqual({ text: "渋谷" });
  });

  it("takes 16 KB and refuses one byte more", async () => {
    expect(await jsonBody(post(ofBytes(16_384)))).toMatchObject({});
    await expect(jsonBody(post(ofBytes(16_385)))).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("does not read an endless body to its end", async () => {
    let given = 0;
    const endless = new ReadableStream({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    const init = { method: "POST", body: endless, duplex: "half" };
    await expect(jsonBody(new Request("http://localhost:3000/", init))).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(given).toBeLessThan(64);
  });

  it.each([[null], ["{"], ["text=1"]])("refuses %j, which is no JSON", async (body) => {
    await expect(jsonBody(post(body))).rejects.toMatchObject({ code: "invalid_input" });
  });
});
