import { expect, it } from "vitest";
import { allowedOperations } from "@/lib/domain/profiles/allowed-operations";

const line = { profileStatus: "inactive", busy: false, mayOperate: true };

function obstacleToActivate(state: Partial<typeof line> | { profileStatus: null }) {
  return allowedOperations({ ...line, ...state }).find(({ operation }) => operation === "activate")
    ?.obstacle;
}

it("offers 開通 for an inactive line to whom may operate it", () => {
  expect(obstacleToActivate({})).toBeNull();
});

it.each(["active", "suspend", "sleeping", "delete", "migrating", ""])(
  "does not offer 開通 in the state %j",
  (profileStatus) => {
    expect(obstacleToActivate({ profileStatus })).toBe("state");
  },
);

it("offers nothing for a line that was never read", () => {
  expect(obstacleToActivate({ profileStatus: null })).toBe("not_read");
});

it("offers nothing while an order holds the line", () => {
  expect(obstacleToActivate({ busy: true })).toBe("busy");
});

it("tells a person who may not operate so, whatever the line's state", () => {
  expect(obstacleToActivate({ mayOperate: false })).toBe("not_allowed");
  expect(obstacleToActivate({ mayOperate: false, profileStatus: "active", busy: true })).toBe(
    "not_allowed",
  );
});
