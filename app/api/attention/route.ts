import { jsonRoute } from "@/lib/auth/json-route";
import { countAttention } from "@/lib/domain/desk/desk-context";

export function GET(): Promise<Response> {
  return jsonRoute("orders:read", async (ctx) => ({ attention: await countAttention(ctx) }));
}
