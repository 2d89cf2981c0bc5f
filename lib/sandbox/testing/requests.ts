/** Never activated at the beginning. */
export const INACTIVE = { hsn: "013AAA00A7", imsi: "440130000096145" };

/** In use on a fixed plan of 1 GB, without closed network or ICGW. */
export const IN_USE = { hsn: "013AAA0026", imsi: "440130000096016" };

/** Paused at the beginning. */
export const SLEEPING = { hsn: "013AAA0028", imsi: "440130000096018" };

/** The document's own profile: in use, with closed network. */
export const CLOSED_NETWORK = { hsn: "013AAA0025", imsi: "440130000096015" };

/** A right body of プロファイル開通API for INACTIVE. */
export const ACTIVATION = {
  ...INACTIVE,
  plan: "fixed",
  limit: 1048576,
  cn: true,
  cnActIpAddress: "10.0.1.5",
  cnSbyIpAddress: "10.0.2.5",
  unoTsl: false,
};
