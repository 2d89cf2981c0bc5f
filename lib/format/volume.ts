/**
 * ICM's volumes are integers of KB, counted in powers of two (its own plan table: 1048576 = 1 GB). This is
 * the only place that turns them into text; the text is the same in both languages.
 */
export const KB_PER_MB = 1024;
export const KB_PER_GB = 1024 * 1024;

function grouped(value: string): string {
  const [whole = "", fraction] = value.split(".");
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction ? `${withCommas}.${fraction}` : withCommas;
}

/** Two decimals below ten, one above, none that are zero. */
function rounded(value: number): string {
  return grouped(String(Number(value.toFixed(value < 10 ? 2 : 1))));
}

/** KB as 812.4 MB, 9.71 GB, 0 KB. GB is the largest unit: plans are sold in it. */
export function formatVolume(kb: number): string {
  if (kb < 0) return `-${formatVolume(-kb)}`;
  // What would round up to 1,024 of a unit belongs to the next one.
  if (kb >= KB_PER_GB - KB_PER_MB / 20) return `${rounded(kb / KB_PER_GB)} GB`;
  if (kb >= KB_PER_MB) return `${rounded(kb / KB_PER_MB)} MB`;
  return `${grouped(String(kb))} KB`;
}

/** A volume with its exact number, said once where both are the same: 1 GB (1,048,576 KB), 812 KB, 0 KB. */
export function formatExact(kb: number): string {
  const [human, exact] = [formatVolume(kb), formatKilobytes(kb)];
  return human === exact ? exact : `${human} (${exact})`;
}

/** The exact number beside a rounded one: 1,048,576 KB. */
export function formatKilobytes(kb: number): string {
  return `${kb < 0 ? "-" : ""}${grouped(String(Math.abs(kb)))} KB`;
}
