import { jsonRoute } from "@/lib/auth/json-route";
import { readDeskState } from "@/lib/domain/desk/desk-context";

export function GET(): Promise<Response> {
  return jsonRoute("orders:read", readDeskState);
}
