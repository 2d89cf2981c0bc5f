import type { HttpAnswer, HttpRequest } from "@/lib/upstream/exchange";
import type { Clock } from "@/lib/upstream/exchange-clock";

/** A request's body as it goes, and its content type; null for none. */
export function encodeBody(body: HttpRequest["body"]): { type: string; text: string } | null {
  if (body === undefined) return null;
  if ("json" in body) return { type: "application/json", text: JSON.stringify(body.json) };
  const text = new URLSearchParams(body.form).toString();
  return { type: "application/x-www-form-urlencoded", text };
}

/** The text that came, at most `maxBytes` of it, and what cut it short. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  clock: Clock,
): Promise<Pick<HttpAnswer, "text" | "cutBy">> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) return { text, cutBy: "answer_too_large" };
      text += decoder.decode(chunk, { stream: true });
    }
    return { text: text + decoder.decode(), cutBy: null };
  } catch {
    return { text, cutBy: clock.signal.aborted ? "timeout" : "reset" };
  }
}
