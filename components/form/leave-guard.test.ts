import { describe, expect, it, vi } from "vitest";
import { guardUnsent, leave, onLeaving } from "./leave-guard";

describe("leaving a page", () => {
  it("goes at once while nothing unsent stands there", () => {
    const ask = vi.fn();
    const end = onLeaving(ask);
    const go = vi.fn();
    leave(go);
    expect(go).toHaveBeenCalledOnce();
    expect(ask).not.toHaveBeenCalled();
    end();
  });

  it("is asked about while something unsent stands there, and goes only when the answer is yes", () => {
    const asked: (() => void)[] = [];
    const end = onLeaving((go) => asked.push(go));
    const endGuard = guardUnsent();
    const go = vi.fn();
    leave(go);
    expect(go).not.toHaveBeenCalled();
    expect(asked).toHaveLength(1);
    asked[0]?.();
    expect(go).toHaveBeenCalledOnce();
    endGuard();
    end();
  });

  it("is free again when the last of several forms has been sent", () => {
    const end = onLeaving(() => undefined);
    const [first, second] = [guardUnsent(), guardUnsent()];
    const go = vi.fn();
    first();
    first();
    leave(go);
    expect(go).not.toHaveBeenCalled();
    second();
    leave(go);
    expect(go).toHaveBeenCalledOnce();
    end();
  });
});
