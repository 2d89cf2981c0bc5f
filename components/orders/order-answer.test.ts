import { expect, it } from "vitest";
import { isRefusal } from "./order-answer";

it.each([400, 404, 409])("takes HTTP %i for a refusal", (status) => {
  expect(isRefusal({ code: "http_status", status, detail: "already active" })).toBe(true);
});

it.each([
  ["a server's failure", { code: "http_status", status: 500 }],
  ["an answer that cannot be read", { code: "unreadable_answer", status: 409 }],
  ["no answer", { code: "timeout" }],
  ["nothing that was kept", null],
])("takes %s for no refusal", (_, answer) => {
  expect(isRefusal(answer)).toBe(false);
});
