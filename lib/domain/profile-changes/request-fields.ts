/** The fields of the requests that change one line of ICM's, in the document's order and by its names. */
export const REQUEST_FIELDS = [
  "hsn",
  "imsi",
  "plan",
  "limit",
  "cn",
  "cnActIpAddress",
  "cnSbyIpAddress",
  "upStream",
  "upLimit",
  "downLimit",
  "dedicatedPlan",
  "testMode",
  "globalStaticIpAddressOption",
  "billingSpan",
  "icgw",
  "unoTsl",
  "unoTslPoi1IpAddress",
  "unoTslPoi2IpAddress",
] as const;

export type RequestField = (typeof REQUEST_FIELDS)[number];
