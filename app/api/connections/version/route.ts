import { jsonRoute } from "@/lib/auth/json-route";
import { readConnections } from "@/lib/domain/carriers/read-connections";
import { versionOf } from "@/lib/domain/desk/version-of";

export function GET(): Promise<Response> {
  return jsonRoute("carriers:manage", async (ctx) => ({
    version: versionOf(await readConnections(ctx)),
  }));
}
