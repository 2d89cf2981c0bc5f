import { parseJson, type RequestBody } from "@/lib/sandbox/http/read-body";

/** Freebit's bodies: a form with the one field `json`, which holds the JSON. */
export function parseFormJson(bytes: Buffer): RequestBody {
  const form = new URLSearchParams(bytes.toString("latin1"));
  const [json, ...others] = form.getAll("json");
  if (json === undefined || others.length > 0 || form.size > 1) return { kind: "unreadable" };
  return parseJson(Buffer.from(json, "utf8"));
}
