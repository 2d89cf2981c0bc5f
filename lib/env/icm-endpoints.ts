import { readFileSync } from "node:fs";
import { z } from "zod";
import { EnvironmentError, type Source } from "@/lib/env/source";
import {
  type EndpointOverrides,
  endpointTable,
  signInEndpoint,
} from "@/lib/upstream/icm/endpoints";

const Endpoints = z.record(z.string(), z.string().nullable());

/** Where a table stands, as the sentences about it say, and its text. */
type Given = { where: string; text: string };

/**
 * Rows that replace those of the endpoint table, from ICM_ENDPOINTS or from the file that ICM_ENDPOINTS_FILE names.
 * Checked here, so that a table that cannot be used stops the start and not the first order.
 * @throws EnvironmentError that names the variable, the file and the operation.
 */
export function readEndpoints(source: Source): EndpointOverrides {
  const { ICM_ENDPOINTS: text, ICM_ENDPOINTS_FILE: file } = source;
  if (text && file) {
    throw new EnvironmentError(
      "ICM_ENDPOINTS and ICM_ENDPOINTS_FILE are both set: one of them must be empty.",
    );
  }
  if (file) return parseTable(readFile(file));
  return text ? parseTable({ where: "ICM_ENDPOINTS", text }) : {};
}

function readFile(file: string): Given {
  const where = `ICM_ENDPOINTS_FILE (${file})`;
  try {
    // Some editors begin a file with a byte order mark.
    return { where, text: readFileSync(file, "utf8").replace(/^\uFEFF/, "") };
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new EnvironmentError(`${where} cannot be read: ${why}.`);
  }
}

function parseTable({ where, text }: Given): EndpointOverrides {
  const endpoints = Endpoints.safeParse(parsedJson(text));
  if (!endpoints.success) {
    const wrong = endpoints.error.issues.flatMap(({ path }) => path.map(String));
    throw new EnvironmentError(
      `${where} must be a JSON object of operations, each with "METHOD /path" or null, such as {"suspend":"POST /profiles/{imsi}/suspend"}${
        wrong.length > 0 ? `; wrong: ${wrong.join(", ")}` : ""
      }.`,
    );
  }
  try {
    signInEndpoint(endpointTable(endpoints.data));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new EnvironmentError(`${where} cannot be used. ${error.message}.`);
  }
  return endpoints.data;
}

/** Undefined, which JSON has no word for, when it is none. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
