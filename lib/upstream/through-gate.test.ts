import { describe, expect, it } from "vitest";
import type { HttpAnswer, HttpRequest } from "@/lib/upstream/exchange";
import type { Entering, Gate, Pass, Reached } from "@/lib/upstream/gate";
import { throughGate } from "@/lib/upstream/through-gate";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/** A pass that notes what it is told. */
function makePass(isOver: boolean): Pass & { told: (Reached | null)[] } {
  const told: (Reached | null)[] = [];
  return { told, isOver: () => isOver, end: (reached) => told.push(reached) };
}

function makeGate(): Gate & {
  entered: (Entering | undefined)[];
  pass: ReturnType<typeof makePass>;
} {
  const entered: (Entering | undefined)[] = [];
  const pass = makePass(false);
  return {
    entered,
    pass,
    enter: async (entering) => {
      entered.push(entering);
      return pass;
    },
    isShut: async () => false,
  };
}

const request: HttpRequest = {
  what: "ICM suspend",
  method: "POST",
  url: new URL("http://carrier.example/suspend"),
  secrets: [],
};

const answered = (status: number): HttpAnswer => ({
  what: "ICM suspend",
  status,
  headers: {},
  text: "",
  cutBy: null,
  redact: String,
  exchange: () => ({ method: "POST", path: "/suspend", status, ms: 1, body: null }),
});

const failing = (code: "timeout" | "answer_too_large" | "too_late") => async () => {
  throw new UpstreamError({ delivery: "maybe_sent", code, message: code });
};

describe("an exchange through the gate", () => {
  it("goes by the pass that it brings while that lasts", async () => {
    const gate = makeGate();
    const pass = makePass(false);
    const by = { pass };
    await throughGate(gate, { request: { ...request, by }, change: true }, async () =>
      answered(202),
    );
    expect(gate.entered).toEqual([]);
    expect(pass.told).toEqual([{ reached: true }]);
  });

  it("takes another turn for one that has gone by while a token was waited for, and gives that back", async () => {
    const gate = makeGate();
    const pass = makePass(true);
    const notAfter = new Date("2026-11-22T12:00:00Z");
    const by = { pass, notAfter };
    await throughGate(gate, { request: { ...request, by }, change: true }, async () =>
      answered(202),
    );
    expect(pass.told).toEqual([null]);
    expect(gate.entered).toEqual([{ beside: false, change: true, notAfter }]);
    expect(gate.pass.told).toEqual([{ reached: true }]);
  });

  it("is no change where it is a sign-in", async () => {
    const gate = makeGate();
    const by = { beside: true };
    await throughGate(gate, { request: { ...request, by }, change: true }, async () =>
      answered(201),
    );
    expect(gate.entered).toMatchObject([{ beside: true, change: false }]);
  });

  it.each([
    [503, { reached: false, code: "http_503" }],
    [401, { reached: true }],
    [404, { reached: true }],
  ])("tells the gate of an answer with status %i", async (status, told) => {
    const gate = makeGate();
    await throughGate(gate, { request, change: false }, async () => answered(status));
    expect(gate.pass.told).toEqual([told]);
  });

  it("takes a 5xx that is the word of a carrier that is well for that", async () => {
    const gate = makeGate();
    const isWord = () => true;
    await throughGate(gate, { request: { ...request, isWord }, change: true }, async () =>
      answered(500),
    );
    expect(gate.pass.told).toEqual([{ reached: true }]);
  });

  it.each([
    ["timeout", { reached: false, code: "timeout" }],
    ["answer_too_large", { reached: true }],
    ["too_late", null],
  ] as const)("tells the gate of %s, and goes on throwing it", async (code, told) => {
    const gate = makeGate();
    const thrown = throughGate(gate, { request, change: true }, failing(code));
    await expect(thrown).rejects.toMatchObject({ code });
    expect(gate.pass.told).toEqual([told]);
  });
});
