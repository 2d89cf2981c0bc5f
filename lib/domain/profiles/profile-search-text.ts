import { searchGrams } from "@/lib/domain/profiles/search-grams";

/** What free text finds a profile by: IMSI, HSN, ICCID, MSISDN, comment and 顧客番号. */
export function profileSearchGrams(profile: {
  imsi: string;
  hsn: string;
  iccid: string | null;
  msisdn: string | null;
  comment: string | null;
  customerReference: string | null;
}): string[] {
  const { imsi, hsn, iccid, msisdn, comment, customerReference } = profile;
  return searchGrams([imsi, hsn, iccid, msisdn, comment, customerReference]);
}
