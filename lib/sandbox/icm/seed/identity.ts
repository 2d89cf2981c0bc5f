import { seededInteger } from "@/lib/sandbox/seeded-number";

const FIRST_IMSI = 440130000096015;
const FIRST_HSN = 0x013aaa0025;

/** ICCIDs that the document's samples print for a profile of this seed, by place in the seed. */
const PRINTED_ICCIDS: Record<number, string> = {
  0: "8981120000000830180",
  4: "8981120000000402899",
};

const SIM_GROUPS = [
  "dfec0e39-3edf-4a39-bcb3-aab8e627a0ee",
  "0b6f2d55-8f0b-4c0e-9a77-5d1e2c3b4a01",
  "6c1f9a10-2d4e-4b8a-8e33-71f0a9d2c502",
  "f3a8b7c6-5e4d-4321-9abc-0d1e2f304503",
];

/** 440130000096015 and on, one by one. */
export function imsiOf(index: number): string {
  return String(FIRST_IMSI + index);
}

/** 013AAA0025 and on, in upper-case hexadecimal. */
export function hsnOf(index: number): string {
  return (FIRST_HSN + index).toString(16).toUpperCase().padStart(10, "0");
}

export function iccidOf(index: number): string {
  return PRINTED_ICCIDS[index] ?? `8981120000000${830180 + index * 10}`;
}

/**
 * The number that a profile gets with its activation: 15 digits as in the document's sample, or,
 * for every third one past the first ten, an M2M number of 14 digits beginning 0200.
 */
export function msisdnOf(index: number): string {
  return index >= 10 && index % 3 === 2
    ? `0200${String(3284118111 + index)}`
    : `81202328${4118111 + index}`;
}

/** Made from the seed, so that no file ever has to hold one. */
export function puksOf(index: number): { puk1: string; puk2: string } {
  if (index === 0) return { puk1: "53946058", puk2: "53946058" };
  const puk = (which: string) =>
    String(seededInteger(100_000_000, "puk", which, index)).padStart(8, "0");
  return { puk1: puk("1"), puk2: puk("2") };
}

export function simGroupOf(index: number): string | null {
  return SIM_GROUPS[index % SIM_GROUPS.length] ?? null;
}
