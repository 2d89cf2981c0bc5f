import { jsonRoute } from "@/lib/auth/json-route";
import { versionOf } from "@/lib/domain/desk/version-of";
import { listDrafts } from "@/lib/domain/drafts/list-drafts";

export function GET(): Promise<Response> {
  return jsonRoute("esim:operate", async (ctx) => ({ version: versionOf(await listDrafts(ctx)) }));
}
