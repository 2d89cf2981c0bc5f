import { jsonRoute } from "@/lib/auth/json-route";
import { readLineNews } from "@/lib/domain/desk/line-news";

export async function GET(_request: Request, { params }: { params: Promise<{ imsi: string }> }) {
  const { imsi } = await params;
  return jsonRoute("profiles:read", (ctx) => readLineNews(ctx, imsi));
}
