import { searchGrams } from "@/lib/domain/profiles/search-grams";

/** What free text finds an eSIM line by: EID, phone number, plan and 顧客番号. */
export function lineSearchGrams(line: {
  eid: string;
  account: string | null;
  planCode: string | null;
  customerReference: string | null;
}): string[] {
  const { eid, account, planCode, customerReference } = line;
  return searchGrams([eid, account, planCode, customerReference]);
}
