import type { ChosenProfile } from "@/lib/domain/usage/choose-profiles";

/** What staff know a line by: our reference, else the comment, else nothing but the IMSI. */
export function nickname({ customerReference, comment }: ChosenProfile): string | null {
  return customerReference ?? comment;
}
