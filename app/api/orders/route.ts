import { jsonRoute } from "@/lib/auth/json-route";
import { listOrders } from "@/lib/domain/orders/list-orders";
import { OrderFilters } from "@/lib/domain/orders/schemas";

export function GET(request: Request): Promise<Response> {
  return jsonRoute("orders:read", (ctx) => {
    const choices = Object.fromEntries(new URL(request.url).searchParams);
    return listOrders(ctx, OrderFilters.parse(choices));
  });
}
