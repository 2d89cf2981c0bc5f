import { expect, it } from "vitest";
import { connectionFailureCode, failureText } from "@/lib/upstream/connection-failure";

const system = (code: string) => Object.assign(new Error(`connect ${code}`), { code });

it.each([
  ["ENOTFOUND", "name_not_resolved"],
  ["EAI_AGAIN", "name_not_resolved"],
  ["ECONNREFUSED", "connection_refused"],
  ["ETIMEDOUT", "connect_timeout"],
  ["EHOSTUNREACH", "unreachable"],
  ["ENETUNREACH", "unreachable"],
])("%s is %s, with TLS or without", (code, name) => {
  expect(connectionFailureCode(system(code), false)).toBe(name);
  expect(connectionFailureCode(system(code), true)).toBe(name);
});

it("anything else is TLS's failure where there was TLS", () => {
  expect(connectionFailureCode(system("CERT_HAS_EXPIRED"), true)).toBe("tls_failed");
  expect(connectionFailureCode(system("ECONNRESET"), true)).toBe("tls_failed");
  expect(connectionFailureCode(system("ECONNRESET"), false)).toBe("reset");
});

it("finds the reason when several addresses failed, and says each once, in one line", () => {
  const both = new AggregateError([system("ECONNREFUSED"), system("ECONNREFUSED")], "");
  expect(connectionFailureCode(both, true)).toBe("connection_refused");
  expect(failureText(both)).toBe("connect ECONNREFUSED");
  const wrapped = new Error("failed\n", { cause: system("ENOTFOUND") });
  expect(connectionFailureCode(wrapped, false)).toBe("name_not_resolved");
  expect(failureText(wrapped)).toBe("failed ; connect ENOTFOUND");
});
