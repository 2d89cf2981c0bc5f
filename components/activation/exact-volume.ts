import { formatKilobytes, formatVolume } from "@/lib/format/volume";

/** KB in human units with the exact number: 1 GB (1,048,576 KB); below 1 MB the number alone. */
export function exactVolume(kb: number): string {
  const [human, exact] = [formatVolume(kb), formatKilobytes(kb)];
  return human === exact ? exact : `${human} (${exact})`;
}
