import { jsonRoute } from "@/lib/auth/json-route";
import { versionOf } from "@/lib/domain/desk/version-of";
import { listStaff } from "@/lib/domain/staff/list-staff";

export function GET(): Promise<Response> {
  return jsonRoute("staff:manage", async (ctx) => ({ version: versionOf(await listStaff(ctx)) }));
}
