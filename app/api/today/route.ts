import { jsonRoute } from "@/lib/auth/json-route";
import { readToday } from "@/lib/domain/desk/today";

export function GET(): Promise<Response> {
  return jsonRoute("orders:read", readToday);
}
