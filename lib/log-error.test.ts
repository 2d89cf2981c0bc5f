import { DrizzleQueryError } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { loggableError } from "@/lib/log-error";

describe("loggableError", () => {
  it("keeps the place and kind of a database error, and nothing that was typed", () => {
    const cause = Object.assign(new Error('invalid input syntax for type uuid: "髙山 太郎"'), {
      code: "22P02",
      severity: "ERROR",
      detail: "Key (account)=(08011112222) already exists.",
      constraint: "orders_code",
    });
    const error = new DrizzleQueryError("select $1", ["髙山 太郎", "08011112222"], cause);
    const text = JSON.stringify(loggableError(error));
    expect(text).toContain("22P02");
    expect(text).toContain("orders_code");
    expect(text).toContain("log-error.test");
    expect(text).not.toContain("髙山");
    expect(text).not.toContain("08011112222");
  });

  it("keeps the message of other errors", () => {
    expect(loggableError(new Error("no order kind is called x"))).toMatchObject({
      message: "no order kind is called x",
    });
  });
});
