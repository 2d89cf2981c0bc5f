import { jsonRoute } from "@/lib/auth/json-route";
import { versionOf } from "@/lib/domain/desk/version-of";
import { listImports } from "@/lib/domain/profiles/list-imports";

export function GET(): Promise<Response> {
  return jsonRoute("profiles:import", async (ctx) => ({
    version: versionOf(await listImports(ctx)),
  }));
}
