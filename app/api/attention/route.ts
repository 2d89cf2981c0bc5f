import { jsonRoute } from "@/lib/auth/json-route";
import { countAttention } from "@/lib/domain/desk/desk-context";

export function GET(): Promise<Response> {
  return jsonRoute("orders:read", async () => ({ attention: await countAttention() }));
}
