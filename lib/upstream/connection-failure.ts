import type { UpstreamCode } from "@/lib/upstream/upstream-error";

/** Node hides the reason of a failed connection in `cause`, or in `errors` when several addresses failed. */
function reasons(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return [error, ...inner.flatMap(reasons)];
}

function systemCodes(error: unknown): string[] {
  return reasons(error).flatMap((reason) =>
    "code" in reason && typeof reason.code === "string" ? [reason.code] : [],
  );
}

const UNREACHABLE = new Set(["EHOSTUNREACH", "ENETUNREACH", "ENETDOWN", "EADDRNOTAVAIL"]);
const TIMED_OUT = new Set(["UND_ERR_CONNECT_TIMEOUT", "ETIMEDOUT"]);

/** True when undici refused the request itself (a header with a line break …) before any connection. */
export function isRefusedBeforeSending(error: unknown): boolean {
  return systemCodes(error).includes("UND_ERR_INVALID_ARG");
}

/** Names why no connection was established; `secure`: TLS was part of establishing it. */
export function connectionFailureCode(error: unknown, secure: boolean): UpstreamCode {
  const codes = systemCodes(error);
  if (codes.some((code) => code === "ENOTFOUND" || code.startsWith("EAI_"))) {
    return "name_not_resolved";
  }
  if (isRefusedBeforeSending(error)) return "not_sendable";
  if (codes.includes("ECONNREFUSED")) return "connection_refused";
  if (codes.some((code) => TIMED_OUT.has(code))) return "connect_timeout";
  if (codes.some((code) => UNREACHABLE.has(code))) return "unreachable";
  return secure ? "tls_failed" : "reset";
}

/** What the system said, in one line. */
export function failureText(error: unknown): string {
  const texts = reasons(error).map((reason) => reason.message);
  const said = [...new Set(texts)].filter((text) => text !== "").join("; ");
  return said.replace(/\s+/g, " ").trim();
}
