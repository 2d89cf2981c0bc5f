import { describe, expect, it } from "vitest";
import { unusualAddress } from "@/lib/domain/profile-changes/unusual-address";

describe("an address that no line can be expected to have", () => {
  it.each([
    ["0.0.0.0", "unspecified"],
    ["0.1.2.3", "unspecified"],
    ["127.0.0.1", "loopback"],
    ["127.255.255.254", "loopback"],
    ["224.0.0.1", "multicast"],
    ["239.255.255.255", "multicast"],
    ["240.0.0.1", "reserved"],
    ["255.255.255.254", "reserved"],
    ["255.255.255.255", "broadcast"],
    [" 127.0.0.1 ", "loopback"],
  ])("%s is %s", (address, unusual) => {
    expect(unusualAddress(address)).toBe(unusual);
  });

  it.each(["10.0.1.5", "126.255.255.255", "128.0.0.1", "192.168.0.1", "223.255.255.255"])(
    "%s is not one",
    (address) => {
      expect(unusualAddress(address)).toBeNull();
    },
  );

  it.each(["", "127", "127.0.0", "127.0.0.1/8", "300.0.0.1", "fe80::1"])(
    "nothing is said of what is no address: %j",
    (text) => {
      expect(unusualAddress(text)).toBeNull();
    },
  );
});
