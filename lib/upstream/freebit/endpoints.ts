/** Paths below the base URL, which ends in `/emptool/api`; each is POST with the one form field `json`. */
export const FREEBIT_ENDPOINTS = {
  authOem: "/authOem/",
  addAcnt: "/mvno/esim/addAcnt/",
} as const;

export type FreebitOperation = keyof typeof FREEBIT_ENDPOINTS;

export function freebitUrl(baseUrl: string, operation: FreebitOperation): URL {
  return new URL(baseUrl.replace(/\/+$/, "") + FREEBIT_ENDPOINTS[operation]);
}
