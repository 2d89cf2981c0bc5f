import { jsonRoute } from "@/lib/auth/json-route";
import { getImport } from "@/lib/domain/profiles/get-import";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return jsonRoute("profiles:import", (ctx) => getImport(ctx, id));
}
