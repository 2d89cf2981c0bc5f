import { jsonRoute } from "@/lib/auth/json-route";
import { readPlansNews } from "@/lib/domain/plans/plans-news";

export function GET(): Promise<Response> {
  return jsonRoute("profiles:read", readPlansNews);
}
