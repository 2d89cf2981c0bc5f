import { describe, expect, it } from "vitest";
import { type Actor, mayDo, type Permission, type Role } from "@/lib/auth/permissions";

const as = (role: Role): Actor => ({ id: "u1", role });

describe("mayDo", () => {
  const changes: Permission[] = [
    "profiles:import",
    "profiles:edit",
    "profiles:operate",
    "profiles:refresh",
    "profiles:reveal-puk",
    "orders:cancel",
    "orders:settle",
    "orders:send-again",
  ];

  it("lets a viewer read and change nothing of a line", () => {
    expect(mayDo(as("viewer"), "profiles:read")).toBe(true);
    expect(mayDo(as("viewer"), "usage:read")).toBe(true);
    expect(changes.filter((permission) => mayDo(as("viewer"), permission))).toEqual([]);
  });

  it("lets an operator work on lines, but not decide what became of an order", () => {
    expect(mayDo(as("operator"), "profiles:operate")).toBe(true);
    expect(mayDo(as("operator"), "orders:settle")).toBe(false);
    expect(mayDo(as("operator"), "orders:send-again")).toBe(false);
  });

  it("lets nobody but admins manage staff, and everybody change their own password", () => {
    for (const role of ["viewer", "operator", "approver"] as const) {
      expect(mayDo(as(role), "staff:manage")).toBe(false);
      expect(mayDo(as(role), "password:change")).toBe(true);
    }
    expect(mayDo(as("admin"), "staff:manage")).toBe(true);
  });

  it("lets approvers and admins do all that operators do", () => {
    for (const role of ["approver", "admin"] as const) {
      expect(changes.every((permission) => mayDo(as(role), permission))).toBe(true);
    }
  });
});
