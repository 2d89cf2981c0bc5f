import { jsonRoute } from "@/lib/auth/json-route";
import { listConnections } from "@/lib/domain/multi-access/list-connections";
import { ListConnectionsQuery } from "@/lib/domain/multi-access/schemas";

type Params = { params: Promise<{ imsi: string }> };

export async function GET(request: Request, { params }: Params) {
  const { imsi } = await params;
  const before = new URL(request.url).searchParams.get("before");
  return jsonRoute("profiles:read", (ctx) =>
    listConnections(ctx, ListConnectionsQuery.parse({ imsi, before })),
  );
}
