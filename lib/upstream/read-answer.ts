import type { z } from "zod";
import { type HttpAnswer, wholeText } from "@/lib/upstream/exchange";
import { isSensitiveKey, type Redact } from "@/lib/upstream/redact";
import { UpstreamError } from "@/lib/upstream/upstream-error";

type Path = readonly PropertyKey[];

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

/** `policies[2].limit[0].up` */
function pathText(path: Path): string {
  const parts = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return parts.join("").replace(/^\./, "") || "the answer";
}

function cameText(value: unknown, path: Path, redact: Redact): string {
  if (value === undefined) return "nothing came";
  if (value === null) return "null came";
  if (Array.isArray(value)) return "an array came";
  if (typeof value === "object") return "an object came";
  if (path.some((key) => isSensitiveKey(String(key)))) return `a ${typeof value} came`;
  return `${redact(JSON.stringify(value), 60)} came`;
}

/** Of a union's branches the one that came nearest tells the reader most. */
function plainIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const [nearest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
  return nearest.flatMap((inner) =>
    plainIssues({ ...inner, path: [...issue.path, ...inner.path] }),
  );
}

function unreadable(answer: HttpAnswer, problem: string): UpstreamError {
  return new UpstreamError({
    delivery: "maybe_sent",
    code: "unreadable_answer",
    message: `${answer.what}: HTTP ${answer.status}, but ${problem}`,
    status: answer.status,
    exchange: answer.exchange(),
  });
}

/**
 * The answer's body as JSON.
 * @throws UpstreamError `maybe_sent`: `unreadable_answer`, or what cut the body.
 */
export function readJson(answer: HttpAnswer): unknown {
  const text = wholeText(answer);
  try {
    return JSON.parse(text);
  } catch {
    const came = text.trim() === "" ? "an empty body" : answer.redact(text.trim(), 80);
    throw unreadable(answer, `its body is not JSON: ${came}`);
  }
}

/**
 * The answer's body, read by `schema`.
 * @throws UpstreamError as `readJson` does, and `unreadable_answer` naming each field (the first three)
 *   that is missing or mistyped and what came in its place.
 */
export function parseAnswer<S extends z.ZodType>(answer: HttpAnswer, schema: S): z.output<S> {
  const json = readJson(answer);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap(plainIssues).map(({ path, message }) => {
    const expected = message.replace(/^Invalid input: /, "").replace(/, received .*$/, "");
    return `${pathText(path)}: ${expected}, ${cameText(valueAt(json, path), path, answer.redact)}`;
  });
  throw unreadable(answer, `its body is not as documented: ${problems.slice(0, 3).join("; ")}`);
}

function explanation(answer: HttpAnswer): string | undefined {
  try {
    const body: unknown = JSON.parse(answer.text);
    const candidates = [["detail"], ["message"], ["error", "message"]];
    return candidates
      .map((path) => valueAt(body, path))
      .find((text): text is string => typeof text === "string" && text.trim() !== "");
  } catch {
    return undefined;
  }
}

/** The error for an answer whose status is not a success: `http_status` (401: `unauthorized`), `answered`. */
export function refusal(answer: HttpAnswer): UpstreamError {
  const said = explanation(answer);
  const detail = said === undefined ? undefined : answer.redact(said, 300);
  return new UpstreamError({
    delivery: "answered",
    code: answer.status === 401 ? "unauthorized" : "http_status",
    message: `${answer.what}: HTTP ${answer.status}${detail ? `: ${detail}` : ""}`,
    status: answer.status,
    detail,
    exchange: answer.exchange(),
  });
}
