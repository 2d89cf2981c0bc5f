/** Why no line can be expected to have an address; keys of `changes.address.unusual`. */
export type Unusual = "unspecified" | "loopback" | "multicast" | "reserved" | "broadcast";

/**
 * What is odd about an IPv4 address as that of a line: null for most of them, and for what is no address yet. For a
 * warning alone, since the carrier decides which addresses it takes.
 */
export function unusualAddress(address: string): Unusual | null {
  const parts = /^(\d{1,3})\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.exec(address.trim());
  if (!parts) return null;
  const first = Number(parts[1]);
  if (address.trim() === "255.255.255.255") return "broadcast";
  if (first === 0) return "unspecified";
  if (first === 127) return "loopback";
  if (first >= 224 && first <= 239) return "multicast";
  return first >= 240 && first <= 255 ? "reserved" : null;
}
