import { jsonRoute } from "@/lib/auth/json-route";
import { rowsOfOrder } from "@/lib/domain/completions/rows-of-order";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return jsonRoute("completions:read", (ctx) => rowsOfOrder(ctx, id));
}
