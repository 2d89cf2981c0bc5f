import { refuseWithoutToken } from "@/lib/auth/metrics-token";
import { readMetrics } from "@/lib/domain/operations/read-metrics";

export async function GET(request: Request): Promise<Response> {
  const refusal = refuseWithoutToken(request);
  if (refusal) return refusal;
  const { contentType, text } = await readMetrics();
  return new Response(text, {
    headers: { "content-type": contentType, "cache-control": "no-store" },
  });
}
