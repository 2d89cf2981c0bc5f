import { IMSI_PATTERN } from "@/lib/domain/profiles/imsi";

/**
 * The IMSIs in typed or pasted text, each once, in its order; separated by spaces, lines, commas or semicolons.
 * Full-width digits count as digits. `wrong` holds what is not an IMSI.
 */
export function parseImsis(text: string): { imsis: string[]; wrong: string[] } {
  const words = new Set(
    text
      .normalize("NFKC")
      .split(/[\s,;、"']+/)
      .filter((word) => word !== ""),
  );
  const found = [...words];
  return {
    imsis: found.filter((word) => IMSI_PATTERN.test(word)),
    wrong: found.filter((word) => !IMSI_PATTERN.test(word)),
  };
}
