import { describe, expect, it } from "vitest";
import { asReadingError } from "@/lib/domain/carriers/carrier-errors";
import { AppError } from "@/lib/errors";
import { type UpstreamCode, UpstreamError } from "@/lib/upstream/upstream-error";

function codeFor(code: UpstreamCode, facts: { status?: number; delivery?: "answered" } = {}) {
  const error = new UpstreamError({ delivery: "not_sent", code, message: code, ...facts });
  const shown = asReadingError(error);
  return shown instanceof AppError ? shown.code : shown;
}

describe("a reading that failed", () => {
  it("says whether the carrier was not reached, refused, was not understood, or was not even asked", () => {
    expect(codeFor("timeout")).toBe("carrier_unreachable");
    expect(codeFor("carrier_down")).toBe("carrier_unreachable");
    expect(codeFor("http_status", { delivery: "answered", status: 503 })).toBe(
      "carrier_unreachable",
    );
    expect(codeFor("http_status", { delivery: "answered", status: 404 })).toBe("carrier_refused");
    expect(codeFor("unreadable_answer")).toBe("carrier_unreadable");
    expect(codeFor("carrier_busy")).toBe("carrier_busy");
  });

  it("goes on as it is where it is a mistake of the program's", () => {
    const mistake = new TypeError("no such thing");
    expect(asReadingError(mistake)).toBe(mistake);
  });
});
