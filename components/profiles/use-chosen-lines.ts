import { useState } from "react";
import { MOST_COMMENTED } from "@/lib/domain/profile-changes/comment-limits";

/**
 * The lines that are chosen in the list, by IMSI, whatever page or filter they were chosen on. They live in this
 * component's state alone: no address and no storage of the browser may hold them.
 */
export function useChosenLines() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    imsis: [...chosen],
    has: (imsi: string) => chosen.has(imsi),
    full: chosen.size >= MOST_COMMENTED,
    /** As many of them as there is room for, in their order. */
    add: (imsis: readonly string[]) =>
      setChosen((before) => new Set([...new Set([...before, ...imsis])].slice(0, MOST_COMMENTED))),
    remove: (imsis: readonly string[]) =>
      setChosen((before) => new Set([...before].filter((imsi) => !imsis.includes(imsi)))),
    clear: () => setChosen(new Set()),
  };
}
