import { FREEBIT_ENDPOINTS } from "@/lib/upstream/freebit/endpoints";
import { type EndpointOverrides, ICM_ENDPOINTS } from "@/lib/upstream/icm/endpoints";

/** One call of a carrier: `METHOD /path` as it is in use (null: configured as not offered). */
export type EndpointRow = {
  operation: string;
  endpoint: string | null;
  /** What the configuration has replaced; null where the row is as shipped. */
  replaces: string | null;
};

/** ICM's table with the configuration's rows in their place. */
export function icmEndpointRows(overrides: EndpointOverrides): EndpointRow[] {
  return Object.entries(ICM_ENDPOINTS).map(([operation, shipped]) => {
    const given = overrides[operation];
    const endpoint = given === undefined ? shipped : given;
    return { operation, endpoint, replaces: endpoint === shipped ? null : shipped };
  });
}

/** Freebit's calls, which the document publishes and nothing replaces. */
export function freebitEndpointRows(): EndpointRow[] {
  return Object.entries(FREEBIT_ENDPOINTS).map(([operation, path]) => ({
    operation,
    endpoint: `POST ${path}`,
    replaces: null,
  }));
}
