const underWay = new Set<Promise<void>>();

/** A form has gone, and the saving of what was typed into it last is still under way. */
export function noteLastSaving(saving: Promise<void>): void {
  underWay.add(saving);
  void saving.finally(() => underWay.delete(saving));
}

/** Until then a draft that is read may be older than what was typed in this window. */
export async function lastSavingsEnded(): Promise<void> {
  await Promise.allSettled(underWay);
}
