import { jsonRoute } from "@/lib/auth/json-route";
import { versionOf } from "@/lib/domain/desk/version-of";
import { getEvidence } from "@/lib/domain/orders/get-evidence";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return jsonRoute("orders:read", async (ctx) => ({
    version: versionOf(await getEvidence(ctx, id)),
  }));
}
