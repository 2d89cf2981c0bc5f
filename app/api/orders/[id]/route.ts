import { jsonRoute } from "@/lib/auth/json-route";
import { getOrder } from "@/lib/domain/orders/get-order";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return jsonRoute("orders:read", (ctx) => getOrder(ctx, id));
}
