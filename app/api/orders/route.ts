import { jsonRoute } from "@/lib/auth/json-route";
import { readLedger } from "@/lib/domain/desk/ledger";
import { OrderFilters } from "@/lib/domain/orders/schemas";

export function GET(request: Request): Promise<Response> {
  return jsonRoute("orders:read", (ctx) => {
    const choices = Object.fromEntries(new URL(request.url).searchParams);
    return readLedger(ctx, OrderFilters.parse(choices));
  });
}
